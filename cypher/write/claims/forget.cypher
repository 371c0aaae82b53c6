// purpose: drop what papers claim, before it is written anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[:CLAIMS]->(claim:Claim)
DETACH DELETE claim
