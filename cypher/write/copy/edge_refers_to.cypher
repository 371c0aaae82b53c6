// purpose: write REFERS_TO edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Paper {id: row.start})
MATCH (end:Reference {id: row.end})
CREATE (start)-[edge:REFERS_TO]->(end)
SET edge = row.properties
RETURN count(edge) AS written
