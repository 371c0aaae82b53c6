// purpose: the entity of an id
// gives: entity
MATCH (entity:Entity {id: $entity})
