// purpose: for each entity, what is introduced by the papers that compare with it, by number of papers
// mode: read
// params: ids list[str], limit int = 20
// returns: id str, other str, papers int
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL {
  WITH entity
  MATCH (entity)<-[:COMPARES_WITH]-(paper:Paper)-[:INTRODUCES]->(other:Entity)
  WHERE other.id <> entity.id
  RETURN other, count(DISTINCT paper) AS papers ORDER BY papers DESC, other.id LIMIT $limit
}
RETURN entity.id AS id, other.id AS other, papers ORDER BY id, papers DESC, other
