// purpose: what an entity outperforms, by what papers claim, most papers first
// from: entity
// gives: entity = other, edge
MATCH (entity)-[edge:OUTPERFORMS]->(other:Entity)
WITH other, edge ORDER BY size(coalesce(edge.papers, [])) DESC, other.id, type(edge) LIMIT $limit
