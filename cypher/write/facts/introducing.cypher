// purpose: papers that introduce any of the entities
// mode: read
// params: ids list[str]
// returns: id str
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[:INTRODUCES]-(paper:Paper)
RETURN DISTINCT paper.id AS id
