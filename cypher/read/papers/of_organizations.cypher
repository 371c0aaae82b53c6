// purpose: a page, for each organisation, of its papers, the newest first
// mode: read
// params: ids list[str], afterKey str?, afterId str?, limit int = 20
// returns: parent str, id str, key str
UNWIND $ids AS id
MATCH (parent:Organization {id: id})
CALL {
  WITH parent
  MATCH (parent)<-[:FROM]-(paper:Paper)
  WITH DISTINCT paper, coalesce(paper.published, "") AS key
  WHERE $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND paper.id > $afterId)
  RETURN paper, key ORDER BY key DESC, paper.id LIMIT $limit
}
RETURN parent.id AS parent, paper.id AS id, key ORDER BY parent, key DESC, id
