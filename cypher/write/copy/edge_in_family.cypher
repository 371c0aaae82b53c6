// purpose: write IN_FAMILY edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Entity {id: row.start})
MATCH (end:Name {form: row.end})
CREATE (start)-[edge:IN_FAMILY]->(end)
SET edge = row.properties
RETURN count(edge) AS written
