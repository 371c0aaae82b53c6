// purpose: picture of what joins two topics: what papers on the one alone and papers on the other alone use, compare with or evaluate on, a paper of each
// mode: read
// params: one form = largelanguagemodel, two form = kvcache, limit int = 5
// returns: way any
MATCH (:Name {form: $one})-[:NAMES]->(one:Entity)
MATCH (:Name {form: $two})-[:NAMES]->(two:Entity)
WHERE one.id <> two.id
MATCH (one)<-[:STUDIES]-(paper:Paper)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it:Entity)
WHERE it.id <> one.id AND it.id <> two.id AND NOT EXISTS { (paper)-[:STUDIES]->(two) }
MATCH (it)<-[:USES|COMPARES_WITH|EVALUATES_ON]-(other:Paper)-[:STUDIES]->(two)
WHERE NOT EXISTS { (other)-[:STUDIES]->(one) }
WITH DISTINCT one, two, it, paper, other
ORDER BY coalesce(paper.published, "") DESC, paper.id, coalesce(other.published, "") DESC, other.id
WITH one, two, it, count(*) AS pairs, collect(paper)[0] AS paper, collect(other)[0] AS other
ORDER BY pairs DESC, it.id, one.id, two.id
LIMIT $limit
MATCH way = (one)<-[:STUDIES]-(paper)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it)<-[:USES|COMPARES_WITH|EVALUATES_ON]-(other)-[:STUDIES]->(two)
RETURN way
