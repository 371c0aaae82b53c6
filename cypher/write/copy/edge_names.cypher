// purpose: write NAMES edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Name {form: row.start})
MATCH (end:Entity {id: row.end})
CREATE (start)-[edge:NAMES]->(end)
SET edge = row.properties
RETURN count(edge) AS written
