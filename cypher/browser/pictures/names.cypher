// purpose: picture of the names of a thing: every spelling that leads to it, and what else bears one of them
// mode: read
// params: name form = lora, limit int = 25
// returns: named any, same any?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH (it)<-[:NAMES]-(other:Name)
WITH DISTINCT it, other
ORDER BY it.id, other.form
LIMIT $limit
MATCH named = (it)<-[:NAMES]-(other)
OPTIONAL MATCH same = (other)-[:NAMES]->(homonym:Entity)
WHERE homonym.id <> it.id
RETURN named, same
