// purpose: entities that any of the forms leads to
// mode: read
// params: forms list[str]
// returns: id str
MATCH (name:Name)
WHERE name.form IN $forms
MATCH (name)-[:NAMES]->(entity:Entity)
RETURN DISTINCT entity.id AS id
