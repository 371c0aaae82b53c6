// purpose: entities that papers introduce that use any of the entities or compare with one
// mode: read
// params: ids list[str]
// returns: id str
MATCH (basis:Entity)
WHERE basis.id IN $ids
MATCH (basis)<-[:USES|COMPARES_WITH]-(paper:Paper)
WITH DISTINCT paper
MATCH (paper)-[:INTRODUCES]->(entity:Entity)
RETURN DISTINCT entity.id AS id
