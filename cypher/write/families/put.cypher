// purpose: let the names of families lead to what is called a version of them, be they in the graph or not
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MERGE (name:Name {form: row.family})
CREATE (entity)-[:IN_FAMILY {version: row.version}]->(name)
