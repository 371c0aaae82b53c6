// purpose: the entity that an entity is a version of
// from: entity
// gives: entity = family
MATCH (entity)-[:VERSION_OF]->(family:Entity)
WITH family ORDER BY family.id LIMIT 1
