// purpose: write what entities are called and what kind they are of
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity.name = row.name, entity.kind = row.kind, entity.aliases = row.aliases
