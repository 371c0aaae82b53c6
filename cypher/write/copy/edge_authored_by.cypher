// purpose: write AUTHORED_BY edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Paper {id: row.start})
MATCH (end:Author {id: row.end})
CREATE (start)-[edge:AUTHORED_BY]->(end)
SET edge = row.properties
RETURN count(edge) AS written
