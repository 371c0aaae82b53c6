// purpose: write who introduced entities first and when they were first seen
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity.introducedBy = row.introducedBy, entity.firstSeen = row.firstSeen
