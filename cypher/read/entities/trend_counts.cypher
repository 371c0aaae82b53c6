// purpose: for each entity, how many papers of two spans of days are linked to it, by month (7 characters of a day) or year (4)
// mode: read
// params: ids list[str], earlierFrom str, earlierUntil str, laterFrom str, laterUntil str, roles list[str]?, characters int = 7
// returns: id str, period str, papers int
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WHERE paper.published >= $earlierFrom AND paper.published <= $laterUntil
  AND (paper.published <= $earlierUntil OR paper.published >= $laterFrom)
  AND ($roles IS NULL OR type(link) IN $roles)
WITH id, substring(paper.published, 0, $characters) AS period, count(DISTINCT paper) AS papers
RETURN id, period, papers ORDER BY id, period
