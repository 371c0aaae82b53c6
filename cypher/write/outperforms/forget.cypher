// purpose: drop what entities are held to outperform, before it is concluded anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})-[edge:OUTPERFORMS]->(:Entity)
DELETE edge
