// purpose: under which names papers link to entities, in how many papers, and the first of these by its id
// mode: read
// params: ids list[str]
// returns: id str, name str, kind str, aliases list[str], names list[str], papers int, first str
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WITH entity, link.names AS names, count(DISTINCT paper) AS papers, min(paper.id) AS first
RETURN entity.id AS id, entity.name AS name, entity.kind AS kind, entity.aliases AS aliases, names, papers, first
ORDER BY id, papers DESC, first, names
