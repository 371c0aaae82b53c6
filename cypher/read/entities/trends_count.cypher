// purpose: how many entities are linked in two spans of days
// mode: read
// params: earlierFrom str, earlierUntil str, laterFrom str, laterUntil str, kinds list[str]?, roles list[str]?
// returns: total int
MATCH (paper:Paper)
WHERE paper.published >= $earlierFrom AND paper.published <= $laterUntil
WITH paper
WHERE paper.published <= $earlierUntil OR paper.published >= $laterFrom
MATCH (paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
WHERE ($kinds IS NULL OR entity.kind IN $kinds) AND ($roles IS NULL OR type(link) IN $roles)
RETURN count(DISTINCT entity) AS total
