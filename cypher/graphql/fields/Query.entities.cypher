// purpose: a page of entities, in an order; every link in the roles is counted, to leave out what has none
// gives: entity
// place: key, entity.id
MATCH (paper:Paper)-[link:ROLES]->(entity:Entity)
WHERE
AND entity.kind IN $kinds // if kinds
AND paper.published >= $publishedFrom // if publishedFrom
AND paper.published <= $publishedUntil // if publishedUntil
WITH entity, count(DISTINCT paper) AS papers
WITH entity,
     papers AS key // if orderBy=PAPERS
     toLower(entity.name) AS key // if orderBy=NAME
     coalesce(entity.firstSeen, "") AS key // if orderBy=NEWEST
     coalesce(entity.firstSeen, "9999") AS key // if orderBy=OLDEST
WHERE key < $afterKey OR (key = $afterKey AND entity.id > $afterId) // if after, orderBy=PAPERS|NEWEST
WHERE key > $afterKey OR (key = $afterKey AND entity.id > $afterId) // if after, orderBy=NAME|OLDEST
WITH entity, key ORDER BY key DESC, entity.id LIMIT $limit // if orderBy=PAPERS|NEWEST
WITH entity, key ORDER BY key, entity.id LIMIT $limit // if orderBy=NAME|OLDEST
