// purpose: the entities that a text being typed may mean, in their order; each is its id, the name that the text begins, and slips
// gives: entity, suggestion
UNWIND range(0, size($suggestions) - 1) AS place
WITH place, $suggestions[place] AS suggestion
MATCH (entity:Entity {id: suggestion[0]})
WITH entity, suggestion, place ORDER BY place
