// purpose: write EVALUATES_ON edges as read
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MATCH (entity:Entity {id: row.entity})
CREATE (paper)-[link:EVALUATES_ON]->(entity)
SET link = row.fields
