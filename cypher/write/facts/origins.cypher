// purpose: when entities were first seen, and who introduced them when
// mode: read
// params: ids list[str]
// returns: id str, first_seen str?, introduced_by str?, introduced str?
MATCH (entity:Entity)
WHERE entity.id IN $ids
OPTIONAL MATCH (paper:Paper {id: entity.introducedBy})
RETURN entity.id AS id, entity.firstSeen AS first_seen, entity.introducedBy AS introduced_by,
       paper.published AS introduced
