// purpose: write Entity nodes of kind model of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
CREATE (node:Entity:Model)
SET node = row.properties
RETURN count(node) AS written
