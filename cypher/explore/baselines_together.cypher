// purpose: the pairs of baselines that most papers compare with at once
// mode: read
// params: limit int = 20
// returns: one str, two str, papers int, last str?
// scans: every pair of comparisons is counted
MATCH (rival:Entity)<-[:COMPARES_WITH]-(paper:Paper)-[:COMPARES_WITH]->(another:Entity)
WHERE rival.id < another.id
WITH rival, another, count(DISTINCT paper) AS papers, max(paper.published) AS last
RETURN rival.name AS one, another.name AS two, papers, last
ORDER BY papers DESC, rival.id, another.id
LIMIT $limit
