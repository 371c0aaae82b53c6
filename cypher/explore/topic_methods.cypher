// purpose: the methods, models and systems that a topic's papers use, by number of papers
// mode: read
// params: topic form = largelanguagemodel, limit int = 20
// returns: entity str, kind str, papers int, first str?, last str?
MATCH (:Name {form: $topic})-[:NAMES]->(topic:Entity)<-[:STUDIES]-(paper:Paper)
MATCH (paper)-[:USES]->(it:Entity)
WHERE it.id <> topic.id
WITH it, count(DISTINCT paper) AS papers, min(paper.published) AS first, max(paper.published) AS last
RETURN it.name AS entity, it.kind AS kind, papers, first, last
ORDER BY papers DESC, it.id
LIMIT $limit
