// purpose: everything whose name begins like this one, oldest first: a model's sizes, a method's versions
// mode: read
// params: name form = llama, limit int = 20
// returns: entity str, kind str, firstSeen str?, papers int, aliases list[str]
MATCH (name:Name)-[:NAMES]->(it:Entity)
WHERE name.form STARTS WITH $name
WITH DISTINCT it
RETURN it.name AS entity, it.kind AS kind, it.firstSeen AS firstSeen,
       COUNT { MATCH (it)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper) RETURN DISTINCT paper } AS papers,
       it.aliases AS aliases
ORDER BY firstSeen, it.id
LIMIT $limit
