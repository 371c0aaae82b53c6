// purpose: drop which entities the claims of papers are about, before it is concluded anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[:CLAIMS]->(claim:Claim)-[about:SUBJECT|AGAINST|ON]->(:Entity)
DELETE about
