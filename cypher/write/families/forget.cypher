// purpose: drop the families that the names of entities speak of, before they are written anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})-[edge:IN_FAMILY]->(:Name)
DELETE edge
