// purpose: for each organisation, how many papers there are
// mode: read
// params: ids list[str]
// returns: id str, total int
UNWIND $ids AS id
MATCH (parent:Organization {id: id})<-[:FROM]-(paper:Paper)
RETURN id, count(DISTINCT paper) AS total
