// purpose: examples for the guide: the papers of which most is said of a thing, by number of quotes on the edge
// mode: read
// params: name form = lora, limit int = 3
// returns: paper str, title str, quotes int
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH (it)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(linked:Paper)
WITH linked, sum(size(link.quotes)) AS quotes
RETURN linked.id AS paper, linked.title AS title, quotes
ORDER BY quotes DESC, linked.id
LIMIT $limit
