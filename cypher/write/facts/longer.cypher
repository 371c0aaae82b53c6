// purpose: entities whose id begins with any of the ids and goes on
// mode: read
// params: ids list[str]
// returns: id str
UNWIND $ids AS beginning
MATCH (entity:Entity)
WHERE entity.id STARTS WITH beginning AND entity.id <> beginning
RETURN DISTINCT entity.id AS id
