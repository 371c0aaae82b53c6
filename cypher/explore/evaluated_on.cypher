// purpose: the datasets that the papers which introduce, use or compare with it evaluate on
// mode: read
// params: name form = lora, limit int = 20
// returns: entity str, dataset str, papers int, first str?, last str?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:INTRODUCES|USES|COMPARES_WITH]-(paper:Paper)
MATCH (paper)-[:EVALUATES_ON]->(data:Entity)
WITH it, data, count(DISTINCT paper) AS papers, min(paper.published) AS first, max(paper.published) AS last
RETURN it.name AS entity, data.name AS dataset, papers, first, last
ORDER BY papers DESC, it.id, data.id
LIMIT $limit
