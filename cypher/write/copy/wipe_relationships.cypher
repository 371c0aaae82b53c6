// purpose: take relationships out of a graph that a copy replaces, some at a time
// mode: write
// params: limit int
// returns: gone int
// scans: every relationship goes
MATCH (node)
WHERE NOT node:Citeweave AND (node)-->()
WITH node LIMIT $limit
MATCH (node)-[relationship]->()
DELETE relationship
RETURN count(*) AS gone
