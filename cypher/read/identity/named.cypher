// purpose: the entities that normalised forms of names lead to
// mode: read
// params: forms list[str]
// returns: id str
MATCH (name:Name)
WHERE name.form IN $forms
MATCH (name)-[:NAMES]->(entity:Entity)
RETURN DISTINCT entity.id AS id
ORDER BY id
