// purpose: the organisations whose papers are on a topic
// mode: read
// params: topic form = speculativedecoding, limit int = 20
// returns: organization str, papers int, titles list[str]
MATCH (:Name {form: $topic})-[:NAMES]->(:Entity)<-[:STUDIES]-(paper:Paper)
MATCH (paper)-[:FROM]->(home:Organization)
WITH DISTINCT home, paper
ORDER BY paper.published, paper.id
WITH home, collect(paper.title) AS titles
RETURN home.name AS organization, size(titles) AS papers, titles
ORDER BY papers DESC, home.id
LIMIT $limit
