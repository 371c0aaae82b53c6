// purpose: for each listing, how many papers it holds
// mode: read
// params: ids list[str]
// returns: id str, total int
UNWIND $ids AS id
MATCH (parent:Listing {id: id})<-[:LISTED_IN]-(paper:Paper)
RETURN id, count(DISTINCT paper) AS total
