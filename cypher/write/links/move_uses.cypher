// purpose: lead USES edges of given names from one entity to another
// mode: write
// params: rows list[map]
// returns: paper str
UNWIND $rows AS row
MATCH (old:Entity {id: row.from})<-[link:USES]-(paper:Paper)
WHERE link.names = row.names
MATCH (new:Entity {id: row.to})
CREATE (paper)-[moved:USES]->(new)
SET moved = properties(link)
DELETE link
RETURN DISTINCT paper.id AS paper
