// purpose: the datasets that a topic's papers evaluate on, by number of papers
// mode: read
// params: topic form = largelanguagemodel, limit int = 20
// returns: dataset str, papers int, first str?, last str?
MATCH (:Name {form: $topic})-[:NAMES]->(topic:Entity)<-[:STUDIES]-(paper:Paper)
MATCH (paper)-[:EVALUATES_ON]->(data:Entity)
WITH data, count(DISTINCT paper) AS papers, min(paper.published) AS first, max(paper.published) AS last
RETURN data.name AS dataset, papers, first, last
ORDER BY papers DESC, data.id
LIMIT $limit
