// purpose: a page of the entities that papers link to, perhaps only those of some days, in an order, from the entity with afterKey and afterId on
// mode: read
// params: kinds list[str]?, roles list[str]?, publishedFrom str?, publishedUntil str?, order str = "PAPERS", descending bool = true, afterKey any?, afterId str?, limit int = 20
// returns: id str, key any, papers int
// scans: every link is counted, to put the entities in order
MATCH (paper:Paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
WHERE ($kinds IS NULL OR entity.kind IN $kinds) AND ($roles IS NULL OR type(link) IN $roles)
  AND ($publishedFrom IS NULL OR paper.published >= $publishedFrom)
  AND ($publishedUntil IS NULL OR paper.published <= $publishedUntil)
WITH entity, count(DISTINCT paper) AS papers
WITH entity, papers,
     CASE $order
       WHEN "PAPERS" THEN papers
       WHEN "NAME" THEN toLower(entity.name)
       WHEN "NEWEST" THEN coalesce(entity.firstSeen, "")
       WHEN "OLDEST" THEN coalesce(entity.firstSeen, "9999")
     END AS key
WHERE $afterId IS NULL
   OR ($descending AND key < $afterKey)
   OR (NOT $descending AND key > $afterKey)
   OR (key = $afterKey AND entity.id > $afterId)
RETURN entity.id AS id, key, papers
ORDER BY CASE WHEN $descending THEN key END DESC, CASE WHEN NOT $descending THEN key END, id
LIMIT $limit
