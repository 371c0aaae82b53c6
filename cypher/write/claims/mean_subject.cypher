// purpose: lead claims to the entity that their `subject` means
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (entity:Entity {id: row.entity})
CREATE (claim)-[:SUBJECT]->(entity)
