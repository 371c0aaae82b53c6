// purpose: how many entities are of these kinds and linked in these roles
// mode: read
// params: kinds list[str]?, roles list[str]?, publishedFrom str?, publishedUntil str?
// returns: total int
// scans: every link is looked at: neither kinds nor roles are keys
MATCH (paper:Paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
WHERE ($kinds IS NULL OR entity.kind IN $kinds) AND ($roles IS NULL OR type(link) IN $roles)
  AND ($publishedFrom IS NULL OR paper.published >= $publishedFrom)
  AND ($publishedUntil IS NULL OR paper.published <= $publishedUntil)
RETURN count(DISTINCT entity) AS total
