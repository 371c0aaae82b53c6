// purpose: entities whose results papers claim
// mode: read
// params: ids list[str]
// returns: id str
MATCH (paper:Paper)
WHERE paper.id IN $ids
MATCH (paper)-[:CLAIMS]->(:Claim)-[:SUBJECT]->(entity:Entity)
RETURN DISTINCT entity.id AS id
