// purpose: entities that papers' texts take for different kinds, with how many edges say which
// mode: read
// params: limit int = 20
// returns: entity str, kind str, kinds int, readings list[str]
// scans: every edge has a kind of its own
MATCH (it:Entity)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON]-(:Paper)
WITH it, link.kind AS reading, count(link) AS edges
ORDER BY edges DESC, reading
WITH it, collect(reading + ": " + toString(edges)) AS readings
WHERE size(readings) > 1
RETURN it.name AS entity, it.kind AS kind, size(readings) AS kinds, readings
ORDER BY kinds DESC, it.id
LIMIT $limit
