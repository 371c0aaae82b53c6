// purpose: papers that cite in their text where they name any of the entities
// mode: read
// params: ids list[str]
// returns: id str
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)-[:REFERS_TO]->(reference:Reference)
WHERE reference.author IS NOT NULL AND reference.name IS NOT NULL
RETURN DISTINCT paper.id AS id
