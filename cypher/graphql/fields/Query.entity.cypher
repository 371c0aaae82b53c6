// purpose: the entity of an id, or of a name the most linked
// gives: entity
MATCH (entity:Entity {id: $id}) // if id
MATCH (name:Name {form: $form})-[:NAMES]->(entity:Entity) // if name
WITH entity, CASE WHEN COUNT { (name)-[:NAMES]->() } = 1 THEN 0 ELSE COUNT { MATCH (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(linked:Paper) RETURN DISTINCT linked } END AS papers // if name
ORDER BY papers DESC, entity.id LIMIT 1 // if name
