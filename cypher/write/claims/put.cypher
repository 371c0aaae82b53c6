// purpose: write the claims of papers as read
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
CREATE (paper)-[:CLAIMS]->(claim:Claim)
SET claim = row.fields
