// purpose: a page of the results on a dataset, as they were put in order; each hit is its place, the claim's id, its rank and its board
// gives: claim, paper, rank, board
// place: place, claim.id
UNWIND $hits AS hit
MATCH (claim:Claim {id: hit[1]})<-[:CLAIMS]-(paper:Paper)
WITH claim, paper, hit[0] AS place, hit[2] AS rank, hit[3] AS board ORDER BY place
