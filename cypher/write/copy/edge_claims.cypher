// purpose: write CLAIMS edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Paper {id: row.start})
MATCH (end:Claim {id: row.end})
CREATE (start)-[edge:CLAIMS]->(end)
SET edge = row.properties
RETURN count(edge) AS written
