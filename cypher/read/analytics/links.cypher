// purpose: which paper links to which entity in which role, each once
// mode: read
// params:
// returns: paper str, role str, entity str
// scans: every link is an edge of the projection
MATCH (paper:Paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON]->(entity:Entity)
RETURN DISTINCT paper.id AS paper, type(link) AS role, entity.id AS entity
ORDER BY paper, role, entity
