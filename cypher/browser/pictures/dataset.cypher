// purpose: picture of a dataset: the newest papers that evaluate on it, and what each of them introduces
// mode: read
// params: dataset form = imagenet, limit int = 12
// returns: evaluates any, introduces any?
MATCH (:Name {form: $dataset})-[:NAMES]->(data:Entity)<-[:EVALUATES_ON]-(paper:Paper)
WITH DISTINCT data, paper
ORDER BY coalesce(paper.published, "") DESC, paper.id, data.id
LIMIT $limit
MATCH evaluates = (data)<-[:EVALUATES_ON]-(paper)
OPTIONAL MATCH introduces = (paper)-[:INTRODUCES]->(:Entity)
RETURN evaluates, introduces
