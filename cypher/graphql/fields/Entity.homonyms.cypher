// purpose: the other entities that share a name with an entity, the most linked first
// from: entity
// gives: entity = homonym
MATCH (entity)<-[:NAMES]-(:Name)-[:NAMES]->(homonym:Entity)
WHERE homonym.id <> entity.id
WITH DISTINCT homonym
WITH homonym, COUNT { MATCH (homonym)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper) RETURN DISTINCT paper } AS papers
ORDER BY papers DESC, homonym.id
