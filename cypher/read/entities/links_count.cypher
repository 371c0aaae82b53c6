// purpose: how many links of papers lead to each entity
// mode: read
// params: ids list[str]
// returns: id str, links int
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, COUNT { (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-() } AS links
