// purpose: names that lead to more than one entity
// mode: read
// params: limit int = 20
// returns: form str, entities int, names list[str], ids list[str]
// scans: every name is looked at
MATCH (name:Name)-[:NAMES]->(entity:Entity)
WITH DISTINCT name, entity
ORDER BY entity.id
WITH name, collect(entity.name) AS names, collect(entity.id) AS ids
WHERE size(ids) > 1
RETURN name.form AS form, size(ids) AS entities, names, ids
ORDER BY entities DESC, form
LIMIT $limit
