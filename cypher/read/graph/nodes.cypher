// purpose: every node, but for the graph's own mark
// mode: read
// params:
// returns: labels list[str], properties map
// scans: every node is wanted
MATCH (node)
WHERE NOT node:Citeweave
RETURN labels(node) AS labels, properties(node) AS properties
