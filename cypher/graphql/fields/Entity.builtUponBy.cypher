// purpose: what builds on an entity, and its versions, most papers first
// from: entity
// gives: entity = other, edge
MATCH (entity)<-[edge:BUILDS_ON|VERSION_OF]-(other:Entity)
WITH other, edge ORDER BY size(coalesce(edge.papers, [])) DESC, other.id, type(edge) LIMIT $limit
