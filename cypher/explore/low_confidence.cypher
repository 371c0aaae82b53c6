// purpose: the edges that the model is least sure of, with their words: to be checked by a person
// mode: read
// params: below float = 0.5, role str = INTRODUCES, limit int = 20
// returns: confidence float, role str, entity str, paper str, quotes list[str]
// scans: an edge's confidence is no key
MATCH (paper:Paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(it:Entity)
WHERE link.confidence < $below AND type(link) = $role
RETURN link.confidence AS confidence, type(link) AS role, it.name AS entity, paper.id AS paper, link.quotes AS quotes
ORDER BY confidence, paper, it.id, link.starts[0], quotes
LIMIT $limit
