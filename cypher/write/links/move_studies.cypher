// purpose: lead STUDIES edges of given names, of one paper or of all, from one entity to another
// mode: write
// params: rows list[map]
// returns: paper str
UNWIND $rows AS row
MATCH (old:Entity {id: row.from})<-[link:STUDIES]-(paper:Paper)
WHERE link.names = row.names AND (row.paper = "" OR paper.id = row.paper)
MATCH (new:Entity {id: row.to})
CREATE (paper)-[moved:STUDIES]->(new)
SET moved = properties(link)
DELETE link
RETURN DISTINCT paper.id AS paper
