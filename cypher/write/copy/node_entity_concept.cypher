// purpose: write Entity nodes of kind concept of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
CREATE (node:Entity:Concept)
SET node = row.properties
RETURN count(node) AS written
