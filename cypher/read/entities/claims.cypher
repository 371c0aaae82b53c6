// purpose: a page, for each entity, of the claims that are about it, the newest paper's first
// mode: read
// params: ids list[str], afterKey str?, afterId str?, limit int = 20
// returns: entity str, part str, paper str, claim map, id str, key str
UNWIND $ids AS entityId
MATCH (entity:Entity {id: entityId})
CALL {
  WITH entity
  MATCH (entity)<-[about:SUBJECT|AGAINST|ON]-(claim:Claim)<-[:CLAIMS]-(paper:Paper)
  WITH about, claim, paper, coalesce(paper.published, "") AS key, claim.id + "#" + type(about) AS id
  WHERE $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND id > $afterId)
  RETURN about, claim, paper, key, id ORDER BY key DESC, id LIMIT $limit
}
RETURN entity.id AS entity, type(about) AS part, paper.id AS paper, claim {.*} AS claim, id, key
ORDER BY entity, key DESC, id
