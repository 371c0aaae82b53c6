// purpose: entities that papers introduce
// mode: read
// params: ids list[str]
// returns: id str
MATCH (paper:Paper)
WHERE paper.id IN $ids
MATCH (paper)-[:INTRODUCES]->(entity:Entity)
RETURN DISTINCT entity.id AS id
