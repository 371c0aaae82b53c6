// purpose: the organisations that papers come from, and how much these introduce
// mode: read
// params: limit int = 20
// returns: id str, organization str, papers int, introduced int, last str?
// scans: every organisation's papers are counted
MATCH (home:Organization)<-[:FROM]-(paper:Paper)
OPTIONAL MATCH (paper)-[:INTRODUCES]->(entity:Entity)
WITH home, count(DISTINCT paper) AS papers, count(DISTINCT entity) AS introduced, max(paper.published) AS last
RETURN home.id AS id, home.name AS organization, papers, introduced, last
ORDER BY papers DESC, id
LIMIT $limit
