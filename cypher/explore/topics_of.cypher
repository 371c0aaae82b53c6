// purpose: what the papers study that introduce, use or compare with it, by number of papers
// mode: read
// params: name form = lora, limit int = 20
// returns: entity str, topic str, papers int
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:INTRODUCES|USES|COMPARES_WITH]-(paper:Paper)
MATCH (paper)-[:STUDIES]->(field:Entity)
WHERE field.id <> it.id
WITH it, field, count(DISTINCT paper) AS papers
RETURN it.name AS entity, field.name AS topic, papers
ORDER BY papers DESC, it.id, field.id
LIMIT $limit
