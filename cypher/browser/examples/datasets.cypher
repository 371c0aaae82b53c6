// purpose: examples for the guide: the datasets that most papers evaluate on
// mode: read
// params: limit int = 3
// returns: name str, papers int, claims int
// scans: every evaluation is counted
MATCH (data:Entity)<-[:EVALUATES_ON]-(paper:Paper)
WITH data, count(DISTINCT paper) AS papers
RETURN data.name AS name, papers, COUNT { (data)<-[:ON]-(:Claim) } AS claims
ORDER BY papers DESC, claims DESC, data.id
LIMIT $limit
