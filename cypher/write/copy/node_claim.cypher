// purpose: write Claim nodes of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
CREATE (node:Claim)
SET node = row.properties
RETURN count(node) AS written
