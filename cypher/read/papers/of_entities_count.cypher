// purpose: for each entity, how many papers are linked to it
// mode: read
// params: ids list[str], roles list[str]?
// returns: id str, total int
UNWIND $ids AS id
MATCH (parent:Entity {id: id})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WHERE $roles IS NULL OR type(link) IN $roles
RETURN id, count(DISTINCT paper) AS total
