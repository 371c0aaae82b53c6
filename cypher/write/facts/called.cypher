// purpose: what entities are called and what kind they are of
// mode: read
// params: ids list[str]
// returns: id str, name str, kind str
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind
