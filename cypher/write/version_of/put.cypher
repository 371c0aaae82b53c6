// purpose: write what entities are versions of, and what tells them from it
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MATCH (family:Entity {id: row.family})
CREATE (entity)-[:VERSION_OF {version: row.version}]->(family)
