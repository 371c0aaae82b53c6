// purpose: a page of the entities linked in two spans of days, by how much their share of all papers grew (key, a share times the numbers of papers of both spans)
// mode: read
// params: earlierFrom str, earlierUntil str, laterFrom str, laterUntil str, earlierPapers int, laterPapers int, kinds list[str]?, roles list[str]?, afterKey int?, afterId str?, limit int = 20
// returns: id str, key int, earlier int, later int
MATCH (paper:Paper)
WHERE paper.published >= $earlierFrom AND paper.published <= $laterUntil
WITH paper, paper.published <= $earlierUntil AS old, paper.published >= $laterFrom AS new
WHERE old OR new
MATCH (paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
WHERE ($kinds IS NULL OR entity.kind IN $kinds) AND ($roles IS NULL OR type(link) IN $roles)
WITH DISTINCT entity, paper, old
WITH entity, sum(CASE WHEN old THEN 1 ELSE 0 END) AS earlier, sum(CASE WHEN old THEN 0 ELSE 1 END) AS later
WITH entity, earlier, later, later * $earlierPapers - earlier * $laterPapers AS key
WHERE $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND entity.id > $afterId)
RETURN entity.id AS id, key, earlier, later
ORDER BY key DESC, id
LIMIT $limit
