// purpose: for each entity, how many entities papers link together with it
// mode: read
// params: ids list[str], roles list[str]?
// returns: id str, total int
UNWIND $ids AS id
MATCH (entity:Entity {id: id})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(:Paper)-[beside:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(other:Entity)
WHERE other.id <> entity.id AND ($roles IS NULL OR (type(link) IN $roles AND type(beside) IN $roles))
RETURN id, count(DISTINCT other) AS total
