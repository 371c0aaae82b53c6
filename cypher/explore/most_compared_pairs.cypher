// purpose: the pairs that most papers compare: what they introduce with what they compare it with
// mode: read
// params: atLeast int = 1, limit int = 20
// returns: introduced str, baseline str, papers int, claims int
// scans: every comparison is counted
MATCH (made:Entity)<-[:INTRODUCES]-(paper:Paper)-[:COMPARES_WITH]->(rival:Entity)
WHERE made.id <> rival.id
WITH made, rival, count(DISTINCT paper) AS papers
WHERE papers >= $atLeast
WITH made, rival, papers, COUNT { (made)<-[:SUBJECT]-(:Claim)-[:AGAINST]->(rival) } AS claims
RETURN made.name AS introduced, rival.name AS baseline, papers, claims
ORDER BY papers DESC, claims DESC, made.id, rival.id
LIMIT $limit
