// purpose: lead claims to the entity that their `on` means
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (entity:Entity {id: row.entity})
CREATE (claim)-[:ON]->(entity)
