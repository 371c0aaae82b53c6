// purpose: a page, for each entity, of the papers linked to it, the newest first
// mode: read
// params: ids list[str], roles list[str]?, afterKey str?, afterId str?, limit int = 20
// returns: parent str, id str, key str
UNWIND $ids AS id
MATCH (parent:Entity {id: id})
CALL {
  WITH parent
  MATCH (parent)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
  WHERE $roles IS NULL OR type(link) IN $roles
  WITH DISTINCT paper, coalesce(paper.published, "") AS key
  WHERE $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND paper.id > $afterId)
  RETURN paper, key ORDER BY key DESC, paper.id LIMIT $limit
}
RETURN parent.id AS parent, paper.id AS id, key ORDER BY parent, key DESC, id
