// purpose: what its first paper uses, and who introduced each of these first, as far as the graph knows
// mode: read
// params: name form = distzo2, limit int = 20
// returns: entity str, introducedIn str, usedThere str, kind str, introducedBy str?, published str?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH (it)<-[:INTRODUCES]-(paper:Paper)-[:USES]->(used:Entity)
WHERE paper.id = it.introducedBy AND used.id <> it.id
WITH DISTINCT it, paper, used
OPTIONAL MATCH (used)<-[:INTRODUCES]-(origin:Paper)
WHERE origin.id = used.introducedBy
WITH DISTINCT it, paper, used, origin
RETURN it.name AS entity, paper.id AS introducedIn, used.name AS usedThere, used.kind AS kind,
       origin.id AS introducedBy, origin.published AS published
ORDER BY it.id, published, used.id
LIMIT $limit
