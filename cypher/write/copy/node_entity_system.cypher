// purpose: write Entity nodes of kind system of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
CREATE (node:Entity:System)
SET node = row.properties
RETURN count(node) AS written
