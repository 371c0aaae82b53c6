// purpose: a page of the entities linked in two spans of days, by how much their share of all papers grew (key, a share times the numbers of papers of both spans)
// mode: read
// params: earlierFrom str, earlierUntil str, laterFrom str, laterUntil str, earlierPapers int, laterPapers int, kinds list[str]?, roles list[str]?, afterKey int?, afterId str?, limit int = 20
// returns: id str, key int, earlier int, later int
MATCH (paper:Paper)
WHERE paper.published >= $earlierFrom AND paper.published <= $laterUntil
MATCH (paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
WHERE ($kinds IS NULL OR entity.kind IN $kinds) AND ($roles IS NULL OR type(link) IN $roles)
WITH entity,
     count(DISTINCT CASE WHEN paper.published <= $earlierUntil THEN paper END) AS earlier,
     count(DISTINCT CASE WHEN paper.published >= $laterFrom THEN paper END) AS later
WITH entity, earlier, later, later * $earlierPapers - earlier * $laterPapers AS key
WHERE earlier + later > 0 AND ($afterId IS NULL OR key < $afterKey OR (key = $afterKey AND entity.id > $afterId))
RETURN entity.id AS id, key, earlier, later
ORDER BY key DESC, id
LIMIT $limit
