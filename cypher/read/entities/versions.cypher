// purpose: a page, for each entity, of its versions, those first that were seen first
// mode: read
// params: ids list[str], afterKey str?, afterId str?, limit int = 20
// returns: parent str, id str, key str
UNWIND $ids AS id
MATCH (parent:Entity {id: id})
CALL {
  WITH parent
  MATCH (parent)<-[:VERSION_OF]-(version:Entity)
  WITH DISTINCT version, coalesce(version.firstSeen, "9999") AS key
  WHERE $afterId IS NULL OR key > $afterKey OR (key = $afterKey AND version.id > $afterId)
  RETURN version, key ORDER BY key, version.id LIMIT $limit
}
RETURN parent.id AS parent, version.id AS id, key ORDER BY parent, key, id
