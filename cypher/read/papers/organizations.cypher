// purpose: the organisations that papers come from
// mode: read
// params: ids list[str]
// returns: paper str, id str, name str
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[:FROM]->(organization:Organization)
RETURN paper.id AS paper, organization.id AS id, organization.name AS name ORDER BY paper, id
