// purpose: entities with a name or alias that begins with a normalised form: exact ones first, then the most linked
// mode: read
// params: form str, limit int = 20
// returns: id str, exact bool, papers int
MATCH (name:Name)-[:NAMES]->(entity:Entity)
WHERE name.form STARTS WITH $form
WITH entity, max(CASE WHEN name.form = $form THEN 1 ELSE 0 END) AS exact
WITH entity, exact, COUNT { MATCH (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper) RETURN DISTINCT paper } AS papers
RETURN entity.id AS id, exact = 1 AS exact, papers ORDER BY exact DESC, papers DESC, id LIMIT $limit
