// purpose: other entities that share a name with these, the most linked first
// mode: read
// params: ids list[str]
// returns: id str, homonym str, papers int
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[:NAMES]-(:Name)-[:NAMES]->(homonym:Entity)
WHERE homonym.id <> entity.id
WITH DISTINCT entity, homonym
RETURN entity.id AS id, homonym.id AS homonym,
       COUNT { MATCH (homonym)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper) RETURN DISTINCT paper } AS papers
ORDER BY id, papers DESC, homonym
