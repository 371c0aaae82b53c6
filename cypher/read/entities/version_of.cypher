// purpose: what each entity is a version of, the first by id
// mode: read
// params: ids list[str]
// returns: id str, family str
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[:VERSION_OF]->(family:Entity)
RETURN entity.id AS id, min(family.id) AS family ORDER BY id
