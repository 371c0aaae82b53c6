// purpose: what entities outperform, by what papers claim, most papers first
// mode: read
// params: ids list[str]
// returns: id str, other str, papers list[str], metrics list[str]
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[edge:OUTPERFORMS]->(other:Entity)
RETURN id, other.id AS other, edge.papers AS papers, edge.metrics AS metrics
ORDER BY id, size(papers) DESC, other
