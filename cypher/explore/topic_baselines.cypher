// purpose: what a topic's papers compare with, by number of papers, with the last time they did
// mode: read
// params: topic form = largelanguagemodel, limit int = 20
// returns: baseline str, kind str, papers int, first str?, last str?
MATCH (:Name {form: $topic})-[:NAMES]->(topic:Entity)<-[:STUDIES]-(paper:Paper)
MATCH (paper)-[:COMPARES_WITH]->(rival:Entity)
WITH rival, count(DISTINCT paper) AS papers, min(paper.published) AS first, max(paper.published) AS last
RETURN rival.name AS baseline, rival.kind AS kind, papers, first, last
ORDER BY papers DESC, rival.id
LIMIT $limit
