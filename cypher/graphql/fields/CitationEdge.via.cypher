// purpose: the entities that a citation was inferred from, in their order
// from: citation
// gives: entity
WITH coalesce(citation.via, []) AS via
UNWIND range(0, size(via) - 1) AS place
MATCH (entity:Entity {id: via[place]})
WITH entity, place ORDER BY place
