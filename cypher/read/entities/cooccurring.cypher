// purpose: a page, for each entity, of the entities that papers link together with it, by number of papers or by name
// mode: read
// params: ids list[str], roles list[str]?, order str = "PAPERS", afterKey any?, afterId str?, limit int = 20
// returns: id str, other str, key any, papers int
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL {
  WITH entity
  MATCH (entity)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)-[beside:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(other:Entity)
  WHERE other.id <> entity.id AND ($roles IS NULL OR (type(link) IN $roles AND type(beside) IN $roles))
  WITH other, count(DISTINCT paper) AS papers
  WITH other, papers, CASE $order WHEN "PAPERS" THEN papers ELSE toLower(other.name) END AS key
  WHERE $afterId IS NULL
     OR ($order = "PAPERS" AND key < $afterKey)
     OR ($order = "NAME" AND key > $afterKey)
     OR (key = $afterKey AND other.id > $afterId)
  RETURN other, papers, key
  ORDER BY CASE WHEN $order = "PAPERS" THEN key END DESC, CASE WHEN $order = "NAME" THEN key END, other.id
  LIMIT $limit
}
RETURN entity.id AS id, other.id AS other, key, papers
ORDER BY id, CASE WHEN $order = "PAPERS" THEN key END DESC, CASE WHEN $order = "NAME" THEN key END, other
