// purpose: drop what entities are held to build on, before it is concluded anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})-[edge:BUILDS_ON]->(:Entity)
DELETE edge
