// purpose: picture of what joins two topics: what papers on the one and papers on the other both use, compare with or evaluate on
// mode: read
// params: one form = largelanguagemodel, two form = edgedevice, limit int = 12
// returns: way any
MATCH (:Name {form: $one})-[:NAMES]->(one:Entity), (:Name {form: $two})-[:NAMES]->(two:Entity)
WHERE one.id <> two.id
MATCH (one)<-[:STUDIES]-(paper:Paper)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it:Entity)
MATCH (it)<-[:USES|COMPARES_WITH|EVALUATES_ON]-(other:Paper)-[:STUDIES]->(two)
WHERE paper.id <> other.id AND it.id <> one.id AND it.id <> two.id
WITH DISTINCT one, two, it, paper, other
ORDER BY it.id, paper.id, other.id
LIMIT $limit
MATCH way = (one)<-[:STUDIES]-(paper)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it)<-[:USES|COMPARES_WITH|EVALUATES_ON]-(other)-[:STUDIES]->(two)
RETURN way
