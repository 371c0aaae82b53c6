// purpose: what is introduced by the papers that compare with an entity, by number of papers
// from: entity
// gives: entity = other, papers, asked = entity
MATCH (entity)<-[:COMPARES_WITH]-(paper:Paper)-[:INTRODUCES]->(other:Entity)
WHERE other.id <> entity.id
WITH entity, other, count(DISTINCT paper) AS papers ORDER BY papers DESC, other.id LIMIT $limit
