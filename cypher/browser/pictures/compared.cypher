// purpose: picture of what is compared with it: the newest papers that do, and what each of them introduces
// mode: read
// params: name form = ppo, limit int = 12
// returns: compares any, introduces any?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:COMPARES_WITH]-(paper:Paper)
WITH DISTINCT it, paper
ORDER BY coalesce(paper.published, "") DESC, paper.id, it.id
LIMIT $limit
MATCH compares = (it)<-[:COMPARES_WITH]-(paper)
OPTIONAL MATCH introduces = (paper)-[:INTRODUCES]->(:Entity)
RETURN compares, introduces
