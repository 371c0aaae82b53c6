// purpose: papers on a task after a day that compare with one thing, but never with another or with a version of it
// mode: read
// params: task form, after str?, compared form, never form
// returns: published str?, paper str, title str, introduces list[str]
// Without a day, papers of which nobody knows the day are among them.
MATCH (:Name {form: $task})-[:NAMES]->(:Entity)<-[:STUDIES|EVALUATES_ON]-(paper:Paper)
WHERE ($after IS NULL OR paper.published > $after)
  AND EXISTS { (paper)-[:COMPARES_WITH]->(:Entity)<-[:NAMES]-(:Name {form: $compared}) }
  AND NOT EXISTS { (paper)-[:COMPARES_WITH]->(:Entity)<-[:NAMES]-(:Name {form: $never}) }
  AND NOT EXISTS { (paper)-[:COMPARES_WITH]->(:Entity)-[:IN_FAMILY]->(:Name {form: $never}) }
WITH DISTINCT paper
OPTIONAL MATCH (paper)-[:INTRODUCES]->(entity:Entity)
WITH DISTINCT paper, entity
ORDER BY entity.id
WITH paper, collect(entity.name) AS introduces
RETURN paper.published AS published, paper.id AS paper, paper.title AS title, introduces
ORDER BY published DESC, paper
