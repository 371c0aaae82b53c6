// purpose: what a search found, in its order; each hit is its place, the id of a paper or of an entity, and its score
// gives: paper, entity, score
// place: place, id
UNWIND $hits AS hit
OPTIONAL MATCH (paper:Paper {id: hit[1]})
OPTIONAL MATCH (entity:Entity {id: hit[2]})
WITH paper, entity, hit[0] AS place, coalesce(hit[1], hit[2]) AS id, hit[3] AS score ORDER BY place
