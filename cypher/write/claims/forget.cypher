// purpose: drop what papers claim, before it is written anew
// mode: write
// params: rows list[map]
// returns:
// Found first, as the embedded engine passes over some where it takes out what it is still walking along.
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[:CLAIMS]->(claim:Claim)
WITH collect(claim) AS claims
UNWIND claims AS claim
DETACH DELETE claim
