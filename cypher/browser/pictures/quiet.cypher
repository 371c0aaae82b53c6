// purpose: picture of baselines that went out of use: compared with before a date, in no paper since, with their last papers
// mode: read
// params: since str = 2025-01-01, limit int = 8
// returns: compares any
MATCH (old:Paper)
WHERE old.published < $since
MATCH (old)-[:COMPARES_WITH]->(it:Entity)
WITH it, count(DISTINCT old) AS papers
ORDER BY papers DESC, it.id
WHERE NOT EXISTS {
  MATCH (it)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(later:Paper)
  WHERE later.published >= $since
}
WITH it, papers
LIMIT $limit
MATCH compares = (it)<-[:COMPARES_WITH]-(:Paper)
RETURN compares
