// purpose: write REFERENCES edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Paper {id: row.start})
MATCH (end:Identifier {value: row.end})
CREATE (start)-[edge:REFERENCES]->(end)
SET edge = row.properties
RETURN count(edge) AS written
