// purpose: how many nodes there are, but for the graph's own mark, and how many relationships
// mode: read
// params:
// returns: nodes int, relationships int
// scans: Neo4j keeps the count of relationships, not that of all nodes but one
MATCH (node)
WHERE NOT node:Citeweave
WITH count(node) AS nodes
OPTIONAL MATCH ()-[relationship]->()
RETURN nodes, count(relationship) AS relationships
