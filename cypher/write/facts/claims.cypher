// purpose: the claims that the texts of papers state
// mode: read
// params: ids list[str]
// returns: paper str, claim map
MATCH (paper:Paper)
WHERE paper.id IN $ids
MATCH (paper)-[:CLAIMS]->(claim:Claim)
RETURN paper.id AS paper, properties(claim) AS claim
