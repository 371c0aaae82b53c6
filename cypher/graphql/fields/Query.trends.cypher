// purpose: a page of what came to be used more, as it was found; each hit is the entity's id, its key, and its trend
// gives: entity, trend
// place: key, entity.id
UNWIND range(0, size($hits) - 1) AS place
MATCH (entity:Entity {id: $hits[place][0]})
WITH entity, $hits[place][1] AS key, $hits[place][2] AS trend, place ORDER BY place
