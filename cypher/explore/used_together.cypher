// purpose: what else the papers use that use it, by number of papers
// mode: read
// params: name form = lora, limit int = 20
// returns: entity str, other str, kind str, papers int
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:USES]-(paper:Paper)
MATCH (paper)-[:USES]->(another:Entity)
WHERE another.id <> it.id
WITH it, another, count(DISTINCT paper) AS papers
RETURN it.name AS entity, another.name AS other, another.kind AS kind, papers
ORDER BY papers DESC, it.id, another.id
LIMIT $limit
