// purpose: a page, for each pair of entities, of the claims of the one against the other, either way round, the newest paper's first
// mode: read
// params: ones list[str], others list[str], afterKey str?, afterId str?, limit int = 20
// returns: one str, other str, part str, paper str, claim map, id str, key str
UNWIND range(0, size($ones) - 1) AS place
MATCH (one:Entity {id: $ones[place]})
CALL {
  WITH one, place
  MATCH (one)<-[mine:SUBJECT|AGAINST]-(claim:Claim)-[theirs:SUBJECT|AGAINST]->(other:Entity)
  WHERE other.id = $others[place] AND type(mine) <> type(theirs)
  MATCH (claim)<-[:CLAIMS]-(paper:Paper)
  WITH mine, claim, paper, coalesce(paper.published, "") AS key
  WHERE $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND claim.id > $afterId)
  RETURN mine, claim, paper, key ORDER BY key DESC, claim.id LIMIT $limit
}
RETURN one.id AS one, $others[place] AS other, type(mine) AS part, paper.id AS paper, claim {.*} AS claim,
       claim.id AS id, key
ORDER BY one, other, key DESC, id
