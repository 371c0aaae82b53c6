// purpose: write IDENTIFIES edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Identifier {value: row.start})
MATCH (end:Paper {id: row.end})
CREATE (start)-[edge:IDENTIFIES]->(end)
SET edge = row.properties
RETURN count(edge) AS written
