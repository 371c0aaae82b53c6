// purpose: papers since a date that give code, the newest first, with what they introduce
// mode: read
// params: after str = 2025-06-01, limit int = 20
// returns: published str, paper str, title str, introduces list[str], code list[str]
MATCH (paper:Paper)
WHERE paper.published > $after AND size(paper.codeUrls) > 0
OPTIONAL MATCH (paper)-[:INTRODUCES]->(entity:Entity)
WITH DISTINCT paper, entity
ORDER BY entity.id
WITH paper, collect(entity.name) AS introduces
RETURN paper.published AS published, paper.id AS paper, paper.title AS title, introduces, paper.codeUrls AS code
ORDER BY published DESC, paper
LIMIT $limit
