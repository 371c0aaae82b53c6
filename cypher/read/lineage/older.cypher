// purpose: what entities build on and what they are versions of, with the papers and words that say so
// mode: read
// params: ids list[str]
// returns: entity str, basis str, relation str, papers list[str], quotes list[str], version str?
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[edge:BUILDS_ON|VERSION_OF]->(basis:Entity)
RETURN entity.id AS entity, basis.id AS basis, type(edge) AS relation, coalesce(edge.papers, []) AS papers,
       coalesce(edge.quotes, []) AS quotes, edge.version AS version
ORDER BY entity, size(papers) DESC, basis, relation
