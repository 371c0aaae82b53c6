// purpose: the datasets that most papers evaluate on, with the first and the last time
// mode: read
// params: limit int = 20
// returns: dataset str, papers int, claims int, first str?, last str?
// scans: every evaluation is counted
MATCH (paper:Paper)-[:EVALUATES_ON]->(data:Entity)
WITH data, count(DISTINCT paper) AS papers, min(paper.published) AS first, max(paper.published) AS last
RETURN data.name AS dataset, papers, COUNT { (data)<-[:ON]-(:Claim) } AS claims, first, last
ORDER BY papers DESC, data.id
LIMIT $limit
