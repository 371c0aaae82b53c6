// purpose: write SUBJECT edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Claim {id: row.start})
MATCH (end:Entity {id: row.end})
CREATE (start)-[edge:SUBJECT]->(end)
SET edge = row.properties
RETURN count(edge) AS written
