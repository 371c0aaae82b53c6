// purpose: write Identifier nodes of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
CREATE (node:Identifier)
SET node = row.properties
RETURN count(node) AS written
