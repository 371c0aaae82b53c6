// purpose: what papers used or compared with before a date and no paper has since, by number of papers
// mode: read
// params: since str = 2025-01-01, limit int = 20
// returns: entity str, kind str, papers int, first str, last str
MATCH (paper:Paper)
WHERE paper.published < $since
MATCH (paper)-[:USES|COMPARES_WITH]->(it:Entity)
WITH it, count(DISTINCT paper) AS papers, min(paper.published) AS first, max(paper.published) AS last
WHERE NOT EXISTS {
  MATCH (it)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(later:Paper)
  WHERE later.published >= $since
}
RETURN it.name AS entity, it.kind AS kind, papers, first, last
ORDER BY papers DESC, last, it.id
LIMIT $limit
