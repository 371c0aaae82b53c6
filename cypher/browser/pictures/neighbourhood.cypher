// purpose: picture of a thing's neighbourhood: its newest papers in any role, with what they introduce and evaluate on
// mode: read
// params: name form = lora, limit int = 10
// returns: link any, beside any?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WITH DISTINCT it, paper
ORDER BY coalesce(paper.published, "") DESC, paper.id, it.id
LIMIT $limit
MATCH link = (it)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper)
OPTIONAL MATCH beside = (paper)-[:INTRODUCES|EVALUATES_ON]->(:Entity)
RETURN link, beside
