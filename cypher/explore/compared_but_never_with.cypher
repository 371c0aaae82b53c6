// purpose: papers on a topic after a date that compare with one thing, but never with another
// mode: read
// params: topic form = largelanguagemodel, after str = 2023-01-01, compared form = lora, never form = galore
// returns: published str, paper str, title str, introduces list[str]
MATCH (:Name {form: $topic})-[:NAMES]->(:Entity)<-[:STUDIES]-(paper:Paper)
WHERE paper.published > $after
  AND EXISTS { (paper)-[:COMPARES_WITH]->(:Entity)<-[:NAMES]-(:Name {form: $compared}) }
  AND NOT EXISTS { (paper)-[:COMPARES_WITH]->(:Entity)<-[:NAMES]-(:Name {form: $never}) }
WITH DISTINCT paper
OPTIONAL MATCH (paper)-[:INTRODUCES]->(entity:Entity)
WITH DISTINCT paper, entity
ORDER BY entity.id
WITH paper, collect(entity.name) AS introduces
RETURN paper.published AS published, paper.id AS paper, paper.title AS title, introduces
ORDER BY published DESC, paper
