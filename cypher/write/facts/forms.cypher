// purpose: forms that lead to any of the entities
// mode: read
// params: ids list[str]
// returns: form str
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[:NAMES]-(name:Name)
RETURN DISTINCT name.form AS form
