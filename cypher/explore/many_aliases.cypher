// purpose: the entities with the most names: to see what was taken for one thing
// mode: read
// params: atLeast int = 2, limit int = 20
// returns: entity str, kind str, aliases int, names list[str]
// scans: every entity's names are counted
MATCH (it:Entity)
WHERE size(it.aliases) >= $atLeast
RETURN it.name AS entity, it.kind AS kind, size(it.aliases) AS aliases, it.aliases AS names
ORDER BY aliases DESC, it.id
LIMIT $limit
