// purpose: papers that use any of the entities or compare with one
// mode: read
// params: ids list[str]
// returns: id str
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[:USES|COMPARES_WITH]-(paper:Paper)
RETURN DISTINCT paper.id AS id
