// purpose: take entities out
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
DETACH DELETE entity
