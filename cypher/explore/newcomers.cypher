// purpose: what was introduced in a month, and by which paper
// mode: read
// params: month str = 2025-10, limit int = 20
// returns: published str, entity str, kind str, paper str, title str
MATCH (paper:Paper)
WHERE paper.published >= $month AND paper.published < $month + "~"
MATCH (paper)-[:INTRODUCES]->(it:Entity)
WHERE it.introducedBy = paper.id
WITH DISTINCT paper, it
RETURN paper.published AS published, it.name AS entity, it.kind AS kind, paper.id AS paper, paper.title AS title
ORDER BY published, paper, it.id
LIMIT $limit
