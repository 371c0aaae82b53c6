// purpose: what some papers study as a topic and others use as a tool, by the lesser of the two numbers
// mode: read
// params: limit int = 20
// returns: entity str, kind str, study int, use int
// scans: every topic is counted
MATCH (it:Entity)<-[:STUDIES]-(student:Paper)
WITH it, count(DISTINCT student) AS study
MATCH (it)<-[:USES]-(user:Paper)
WITH it, study, count(DISTINCT user) AS use
RETURN it.name AS entity, it.kind AS kind, study, use
ORDER BY CASE WHEN study < use THEN study ELSE use END DESC, study + use DESC, it.id
LIMIT $limit
