// purpose: how many entities are linked in two spans of days
MATCH (paper:Paper)
WHERE paper.published >= $earlierFrom AND paper.published <= $laterUntil
WITH paper
WHERE paper.published <= $earlierUntil OR paper.published >= $laterFrom
MATCH (paper)-[link:ROLES]->(entity:Entity)
WHERE entity.kind IN $kinds // if kinds
RETURN DISTINCT entity
