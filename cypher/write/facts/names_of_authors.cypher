// purpose: every name that stands in a record of a paper by any of the authors: theirs, and their co-authors'
// mode: read
// params: ids list[str]
// returns: id str, name str
UNWIND $ids AS id
MATCH (author:Author {id: id})<-[:AUTHORED_BY]-(:Paper)-[listed:LISTED_IN]->(:Listing)
UNWIND listed.authors AS name
RETURN DISTINCT author.id AS id, name
