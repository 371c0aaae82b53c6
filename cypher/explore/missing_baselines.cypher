// purpose: baselines it lacks: what papers compare with beside it, but the papers that introduce it do not
// mode: read
// params: name form = galore, limit int = 20
// returns: entity str, baseline str, papers int
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:COMPARES_WITH]-(paper:Paper)
MATCH (paper)-[:COMPARES_WITH]->(rival:Entity)
WHERE rival.id <> it.id AND NOT EXISTS { (it)<-[:INTRODUCES]-(:Paper)-[:COMPARES_WITH]->(rival) }
WITH it, rival, count(DISTINCT paper) AS papers
RETURN it.name AS entity, rival.name AS baseline, papers
ORDER BY papers DESC, it.id, rival.id
LIMIT $limit
