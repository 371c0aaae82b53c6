// purpose: examples for the guide: the pairs of which most is claimed in numbers, one against the other
// mode: read
// params: limit int = 3
// returns: one str, two str, claims int
// scans: every claim is counted
MATCH (it:Entity)<-[:SUBJECT]-(claim:Claim)-[:AGAINST]->(rival:Entity)
WHERE it.id <> rival.id
WITH it, rival, count(DISTINCT claim) AS claims
RETURN it.name AS one, rival.name AS two, claims
ORDER BY claims DESC, it.id, rival.id
LIMIT $limit
