// purpose: write Author nodes of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
CREATE (node:Author)
SET node = row.properties
RETURN count(node) AS written
