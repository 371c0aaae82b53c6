// purpose: what builds on entities and what versions of them there are, with the papers and words that say so
// mode: read
// params: ids list[str]
// returns: entity str, basis str, relation str, papers list[str], quotes list[str], version str?
UNWIND $ids AS id
MATCH (basis:Entity {id: id})<-[edge:BUILDS_ON|VERSION_OF]-(entity:Entity)
RETURN entity.id AS entity, basis.id AS basis, type(edge) AS relation, coalesce(edge.papers, []) AS papers,
       coalesce(edge.quotes, []) AS quotes, edge.version AS version
ORDER BY basis, size(papers) DESC, entity, relation
