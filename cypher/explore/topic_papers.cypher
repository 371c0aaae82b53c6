// purpose: the papers on a topic since a date, the newest first, with what each introduces
// mode: read
// params: topic form = largelanguagemodel, after str = 2025-01-01, limit int = 20
// returns: published str, paper str, title str, introduces list[str]
MATCH (:Name {form: $topic})-[:NAMES]->(topic:Entity)<-[:STUDIES]-(paper:Paper)
WHERE paper.published > $after
WITH DISTINCT paper
OPTIONAL MATCH (paper)-[:INTRODUCES]->(entity:Entity)
WITH DISTINCT paper, entity
ORDER BY entity.id
WITH paper, collect(entity.name) AS introduces
RETURN paper.published AS published, paper.id AS paper, paper.title AS title, introduces
ORDER BY published DESC, paper
LIMIT $limit
