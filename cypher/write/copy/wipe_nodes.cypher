// purpose: take nodes without relationships out of a graph that a copy replaces, some at a time
// mode: write
// params: limit int
// returns: gone int
// scans: every node goes
MATCH (node)
WHERE NOT node:Citeweave
WITH node LIMIT $limit
DELETE node
RETURN count(*) AS gone
