// purpose: entities by id, in any order
// mode: read
// params: ids list[str]
// returns: entity map
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity {.*} AS entity
