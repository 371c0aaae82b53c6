// purpose: a page, for each listing, of its papers in their places
// mode: read
// params: ids list[str], afterKey int?, afterId str?, limit int = 20
// returns: parent str, id str, key int
UNWIND $ids AS id
MATCH (parent:Listing {id: id})
CALL {
  WITH parent
  MATCH (parent)<-[record:LISTED_IN]-(paper:Paper)
  WITH paper, min(record.position) AS key
  WHERE $afterId IS NULL OR key > $afterKey OR (key = $afterKey AND paper.id > $afterId)
  RETURN paper, key ORDER BY key, paper.id LIMIT $limit
}
RETURN parent.id AS parent, paper.id AS id, key ORDER BY parent, key, id
