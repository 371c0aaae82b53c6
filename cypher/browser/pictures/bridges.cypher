// purpose: picture of what joins two topics: what papers on the one alone and papers on the other alone use, compare with or evaluate on, a paper of each
// mode: read
// params: one form = largelanguagemodel, two form = kvcache, limit int = 5
// returns: way any
MATCH (:Name {form: $one})-[:NAMES]->(one:Entity)
MATCH (:Name {form: $two})-[:NAMES]->(two:Entity)
WHERE one.id <> two.id
CALL (one, two) {
  MATCH (one)<-[:STUDIES]-(paper:Paper)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it:Entity)
  WHERE NOT EXISTS { (paper)-[:STUDIES]->(two) }
  RETURN DISTINCT it, paper, null AS other
  UNION
  MATCH (two)<-[:STUDIES]-(other:Paper)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it:Entity)
  WHERE NOT EXISTS { (other)-[:STUDIES]->(one) }
  RETURN DISTINCT it, null AS paper, other
}
WITH one, two, it, paper, other
ORDER BY coalesce(paper.published, other.published, "") DESC, coalesce(paper.id, other.id)
WITH one, two, it, collect(paper) AS papers, collect(other) AS others
WHERE size(papers) > 0 AND size(others) > 0 AND it.id <> one.id AND it.id <> two.id
WITH one, two, it, papers[0] AS paper, others[0] AS other, size(papers) * size(others) AS pairs
ORDER BY pairs DESC, it.id, one.id, two.id
LIMIT $limit
MATCH way = (one)<-[:STUDIES]-(paper)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it)<-[:USES|COMPARES_WITH|EVALUATES_ON]-(other)-[:STUDIES]->(two)
RETURN way
