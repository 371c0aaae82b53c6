// purpose: the entities of these normalised names, and how many links of papers lead to each
// mode: read
// params: forms list[str]
// returns: id str, name str, aliases list[str]?, kind str, form str, links int
UNWIND $forms AS form
MATCH (:Name {form: form})-[:NAMES]->(entity:Entity)
WITH entity, form, COUNT { (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-() } AS links
RETURN entity.id AS id, entity.name AS name, entity.aliases AS aliases, entity.kind AS kind, form, links
ORDER BY form, links DESC, id
