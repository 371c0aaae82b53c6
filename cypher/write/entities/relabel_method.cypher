// purpose: make entities ones of kind method
// mode: write
// params: rows list[map]
// returns:
// A change of labels moves the node on the embedded engine, and two moves in one transaction are a
// duplicate under the unique index: so the node goes without its id while it moves.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
REMOVE entity.id
REMOVE entity:Model:System:Dataset:Concept
SET entity:Method
SET entity.id = row.id
