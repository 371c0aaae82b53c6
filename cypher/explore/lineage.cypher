// purpose: what its first paper uses, and who introduced each of these first, as far as the graph knows
// mode: read
// params: name form = distzo2, limit int = 20
// returns: entity str, introducedIn str, usedThere str, kind str, introducedBy str?, published str?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH (paper:Paper {id: it.introducedBy})-[:USES]->(used:Entity)
WHERE used.id <> it.id
WITH DISTINCT it, paper, used
OPTIONAL MATCH (origin:Paper {id: used.introducedBy})
RETURN it.name AS entity, paper.id AS introducedIn, used.name AS usedThere, used.kind AS kind,
       origin.id AS introducedBy, origin.published AS published
ORDER BY it.id, published, used.id
LIMIT $limit
