// purpose: the entities of some kinds as nodes of a projection, by id
// mode: read
// params: kinds list[str]
// returns: id str, name str, kind str, firstSeen str?
MATCH (entity:Entity)
WHERE entity.kind IN $kinds
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind, entity.firstSeen AS firstSeen
ORDER BY id
