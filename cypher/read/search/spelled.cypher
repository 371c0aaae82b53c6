// purpose: the entities of these normalised names
// mode: read
// params: forms list[str]
// returns: id str, name str, aliases list[str]?, kind str, form str, papers int
UNWIND $forms AS form
MATCH (:Name {form: form})-[:NAMES]->(entity:Entity)
WITH entity, form, COUNT { MATCH (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper) RETURN DISTINCT paper } AS papers
RETURN entity.id AS id, entity.name AS name, entity.aliases AS aliases, entity.kind AS kind, form, papers
ORDER BY form, papers DESC, id
