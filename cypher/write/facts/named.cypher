// purpose: entities that any of the forms leads to, as they are kept, with every form that leads to them
// mode: read
// params: forms list[str]
// returns: id str, name str, kind str, aliases list[str], introducedBy str?, firstSeen str?, forms list[str]
MATCH (name:Name)
WHERE name.form IN $forms
MATCH (name)-[:NAMES]->(entity:Entity)
WITH DISTINCT entity
MATCH (entity)<-[:NAMES]-(other:Name)
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases,
       entity.introducedBy AS introducedBy, entity.firstSeen AS firstSeen, collect(other.form) AS forms
