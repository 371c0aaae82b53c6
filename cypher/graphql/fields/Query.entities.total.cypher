// purpose: how many entities are of these kinds and linked in these roles
MATCH (paper:Paper)-[link:ROLES]->(entity:Entity)
WHERE
AND entity.kind IN $kinds // if kinds
AND paper.published >= $publishedFrom // if publishedFrom
AND paper.published <= $publishedUntil // if publishedUntil
RETURN DISTINCT entity
