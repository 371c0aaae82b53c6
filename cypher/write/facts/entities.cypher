// purpose: entities as they are kept
// mode: read
// params: ids list[str]
// returns: id str, name str, kind str, aliases list[str], introducedBy str?, firstSeen str?
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases,
       entity.introducedBy AS introducedBy, entity.firstSeen AS firstSeen
