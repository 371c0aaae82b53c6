// purpose: what the papers that introduce an entity compare with, by number of papers
// from: entity
// gives: entity = other, papers
MATCH (entity)<-[:INTRODUCES]-(paper:Paper)-[:COMPARES_WITH]->(other:Entity)
WHERE other.id <> entity.id
WITH DISTINCT entity, other
WITH other, COUNT { MATCH (entity)<-[:INTRODUCES]-(both:Paper)-[:COMPARES_WITH]->(other) RETURN DISTINCT both } AS papers
ORDER BY papers DESC, other.id LIMIT $limit
