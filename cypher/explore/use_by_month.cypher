// purpose: how many papers of each month between two dates have it in any role
// mode: read
// params: name form = lora, from str = 2024-01-01, until str = 2025-12-31
// returns: entity str, month str, papers int, titles list[str]
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH (it)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WHERE paper.published >= $from AND paper.published <= $until
WITH DISTINCT it, paper
ORDER BY paper.published, paper.id
WITH it, substring(paper.published, 0, 7) AS month, collect(paper.title) AS titles
RETURN it.name AS entity, month, size(titles) AS papers, titles
ORDER BY it.id, month
