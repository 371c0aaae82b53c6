// purpose: drop what entities are held to be versions of, before it is concluded anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})-[edge:VERSION_OF]->(:Entity)
DELETE edge
