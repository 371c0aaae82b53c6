// purpose: what was introduced by the papers that evaluate on a dataset, the newest first
// mode: read
// params: dataset form = gsm8k, limit int = 20
// returns: dataset str, published str?, paper str, title str, introduces list[str]
MATCH (:Name {form: $dataset})-[:NAMES]->(data:Entity)<-[:EVALUATES_ON]-(paper:Paper)
WITH DISTINCT data, paper
OPTIONAL MATCH (paper)-[:INTRODUCES]->(entity:Entity)
WITH DISTINCT data, paper, entity
ORDER BY entity.id
WITH data, paper, collect(entity.name) AS introduces
RETURN data.name AS dataset, paper.published AS published, paper.id AS paper, paper.title AS title, introduces
ORDER BY coalesce(published, "") DESC, paper, data.id
LIMIT $limit
