// purpose: who tried to beat it: what the papers introduced that compare with it, the newest first
// mode: read
// params: name form = lora, limit int = 20
// returns: entity str, challenger str, published str?, paper str, title str, claims int
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:COMPARES_WITH]-(paper:Paper)
MATCH (paper)-[:INTRODUCES]->(made:Entity)
WHERE made.id <> it.id
WITH DISTINCT it, paper, made
RETURN it.name AS entity, made.name AS challenger, paper.published AS published, paper.id AS paper,
       paper.title AS title, COUNT { (paper)-[:CLAIMS]->(:Claim)-[:AGAINST]->(it) } AS claims
ORDER BY coalesce(published, "") DESC, paper, it.id, made.id
LIMIT $limit
