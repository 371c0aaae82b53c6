// purpose: for each author, how many papers there are
// mode: read
// params: ids list[str]
// returns: id str, total int
UNWIND $ids AS id
MATCH (parent:Author {id: id})<-[:AUTHORED_BY]-(paper:Paper)
RETURN id, count(DISTINCT paper) AS total
