// purpose: a page of a paper's links, by role, the surest first; the order is one text, so that it can stand in a cursor
// from: paper
// gives: paper, link, entity
// place: key, paper.id
MATCH (paper)-[link:ROLES]->(entity:Entity)
WHERE link.kind IN $kinds // if kinds
WITH paper, link, entity,
  CASE type(link) WHEN "INTRODUCES" THEN "0" WHEN "USES" THEN "1" WHEN "COMPARES_WITH" THEN "2" WHEN "EVALUATES_ON" THEN "3" ELSE "4" END
  + right("0000" + toString(1000 - toInteger(round(link.confidence * 1000))), 4)
  + right("000000000" + toString(coalesce(link.starts[0], 0)), 9) + entity.id AS key
WHERE key > $afterKey // if after
WITH paper, link, entity, key ORDER BY key LIMIT $limit
