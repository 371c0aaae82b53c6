// purpose: entities of which something was decided, in order of id: those with other names, and homonyms
// mode: read
// params: after str = "", limit int = 500
// returns: id str
MATCH (entity:Entity)
WHERE entity.id > $after AND (size(entity.aliases) > 0 OR entity.id CONTAINS "~")
RETURN entity.id AS id
ORDER BY id
LIMIT $limit
