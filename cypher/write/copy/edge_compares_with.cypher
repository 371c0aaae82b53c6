// purpose: write COMPARES_WITH edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Paper {id: row.start})
MATCH (end:Entity {id: row.end})
CREATE (start)-[edge:COMPARES_WITH]->(end)
SET edge = row.properties
RETURN count(edge) AS written
