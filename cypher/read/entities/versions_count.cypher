// purpose: how many versions each entity has
// mode: read
// params: ids list[str]
// returns: id str, total int
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, COUNT { MATCH (entity)<-[:VERSION_OF]-(version:Entity) RETURN DISTINCT version } AS total
