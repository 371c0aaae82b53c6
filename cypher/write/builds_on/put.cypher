// purpose: write what entities build on, with the words of the papers that say so
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MATCH (basis:Entity {id: row.basis})
CREATE (entity)-[edge:BUILDS_ON]->(basis)
SET edge = row.fields
