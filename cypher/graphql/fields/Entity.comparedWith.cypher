// purpose: what the papers that introduce an entity compare with, by number of papers
// from: entity
// gives: entity = other, papers, asked = entity
MATCH (entity)<-[:INTRODUCES]-(paper:Paper)-[:COMPARES_WITH]->(other:Entity)
WHERE other.id <> entity.id
WITH entity, other, count(DISTINCT paper) AS papers ORDER BY papers DESC, other.id LIMIT $limit
