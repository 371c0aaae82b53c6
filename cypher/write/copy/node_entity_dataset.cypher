// purpose: write Entity nodes of kind dataset of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
CREATE (node:Entity:Dataset)
SET node = row.properties
RETURN count(node) AS written
