// purpose: for each entity, how many claims are about it; one that names it twice counts twice
// mode: read
// params: ids list[str]
// returns: id str, total int
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[about:SUBJECT|AGAINST|ON]-(:Claim)<-[:CLAIMS]-(:Paper)
RETURN id, count(about) AS total
