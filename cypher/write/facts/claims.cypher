// purpose: the claims that the texts of papers state
// mode: read
// params: ids list[str]
// returns: paper str, claim map
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[:CLAIMS]->(claim:Claim)
RETURN paper.id AS paper, properties(claim) AS claim
