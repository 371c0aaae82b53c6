// purpose: write LISTED_IN edges of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
MATCH (start:Paper {id: row.start})
MATCH (end:Listing {id: row.end})
CREATE (start)-[edge:LISTED_IN]->(end)
SET edge = row.properties
RETURN count(edge) AS written
