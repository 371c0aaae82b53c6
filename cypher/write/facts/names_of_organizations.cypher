// purpose: every name that records of their papers give the organizations
// mode: read
// params: ids list[str]
// returns: id str, name str
UNWIND $ids AS id
MATCH (organization:Organization {id: id})<-[:FROM]-(:Paper)-[listed:LISTED_IN]->(:Listing)
WHERE listed.organizationId = organization.id
RETURN DISTINCT organization.id AS id, listed.organizationName AS name
