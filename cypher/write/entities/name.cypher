// purpose: let normalised forms lead to entities
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MERGE (name:Name {form: row.form})
CREATE (name)-[:NAMES]->(entity)
