// purpose: entities that any of the forms leads to, as they are kept, with every form that leads to them
// mode: read
// params: forms list[str]
// returns: found list[map]
// In one row: thousands are read in each load, and a row of its own costs a driver more than what it holds.
UNWIND $forms AS form
MATCH (name:Name {form: form})-[:NAMES]->(entity:Entity)
WITH DISTINCT entity
MATCH (entity)<-[:NAMES]-(other:Name)
WITH entity, collect(other.form) AS forms
RETURN collect({id: entity.id, name: entity.name, kind: entity.kind, aliases: entity.aliases,
                introducedBy: entity.introducedBy, firstSeen: entity.firstSeen, forms: forms}) AS found
