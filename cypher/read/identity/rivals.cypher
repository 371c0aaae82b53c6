// purpose: other entities that one of the entities' normalised forms leads to, with how many papers link to each
// mode: read
// params: ids list[str]
// returns: id str, form str, other str, name str, papers int
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[:NAMES]-(shared:Name)-[:NAMES]->(other:Entity)
WHERE other.id <> entity.id
WITH DISTINCT entity, shared, other
MATCH (other)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
RETURN entity.id AS id, shared.form AS form, other.id AS other, other.name AS name, count(DISTINCT paper) AS papers
ORDER BY id, form, papers DESC, other
