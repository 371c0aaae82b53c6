// purpose: what more papers have since a date than in all the time before it
// mode: read
// params: since str = 2025-01-01, limit int = 20
// returns: entity str, kind str, before int, since int, firstSeen str?
MATCH (paper:Paper)
WHERE paper.published >= $since
MATCH (paper)-[:USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(it:Entity)
WITH it, count(DISTINCT paper) AS since
WITH it, since,
     COUNT {
       MATCH (it)<-[:USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(old:Paper)
       WHERE old.published < $since
       RETURN DISTINCT old
     } AS before
WHERE since > before
RETURN it.name AS entity, it.kind AS kind, before, since, it.firstSeen AS firstSeen
ORDER BY since - before DESC, since DESC, it.id
LIMIT $limit
