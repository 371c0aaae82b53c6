// purpose: what is in the database and none of citeweave's, if anything
// mode: read
// params:
// returns: labels list[str]
// scans: what is not ours has no index of ours
MATCH (node)
WHERE NOT (node:Paper OR node:Entity OR node:Claim OR node:Reference OR node:Author OR node:Organization
           OR node:Listing OR node:Identifier OR node:Name OR node:Citeweave)
RETURN labels(node) AS labels
LIMIT 1
