// purpose: the shortest ways between two things, over the papers that link what lies between
// mode: read
// params: one form = kvcache, two form = zerothorderoptimization, limit int = 5
// returns: steps int, way list[str]
MATCH (:Name {form: $one})-[:NAMES]->(one:Entity), (:Name {form: $two})-[:NAMES]->(two:Entity)
WHERE one <> two
MATCH path = allShortestPaths((one)-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES*..6]-(two))
WITH DISTINCT [node IN nodes(path) | coalesce(node.name, node.title)] AS way
RETURN size(way) - 1 AS steps, way
ORDER BY steps, way
LIMIT $limit
