// purpose: the entities that normalised names lead to, the most linked first
// mode: read
// params: forms list[str]
// returns: form str, id str, papers int
UNWIND $forms AS form
MATCH (:Name {form: form})-[:NAMES]->(entity:Entity)
RETURN form, entity.id AS id,
       COUNT { MATCH (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper) RETURN DISTINCT paper } AS papers
ORDER BY form, papers DESC, id
