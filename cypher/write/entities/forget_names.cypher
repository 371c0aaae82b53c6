// purpose: drop what led to entities, before it is written anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})<-[leads:NAMES]-(:Name)
DELETE leads
