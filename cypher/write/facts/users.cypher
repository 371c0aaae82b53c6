// purpose: papers that use any of the entities or compare with one
// mode: read
// params: ids list[str]
// returns: id str
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[:USES|COMPARES_WITH]-(paper:Paper)
RETURN DISTINCT paper.id AS id
