// purpose: what a paper claims in numbers, in the order of its text
// from: paper
// gives: paper, claim
MATCH (paper)-[:CLAIMS]->(claim:Claim)
WITH paper, claim ORDER BY claim.start, claim.end
