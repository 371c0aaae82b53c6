// purpose: write Listing nodes of another graph
// mode: write
// params: rows list[map]
// returns: written int
UNWIND $rows AS row
CREATE (node:Listing)
SET node = row.properties
RETURN count(node) AS written
