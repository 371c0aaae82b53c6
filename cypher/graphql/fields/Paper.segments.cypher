// purpose: all links of a paper, by role, the surest first, whose mentions its text is cut at
// from: paper
// gives: paper, link, entity
MATCH (paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
WITH paper, link, entity,
  CASE type(link) WHEN "INTRODUCES" THEN "0" WHEN "USES" THEN "1" WHEN "COMPARES_WITH" THEN "2" WHEN "EVALUATES_ON" THEN "3" ELSE "4" END
  + right("0000" + toString(1000 - toInteger(round(link.confidence * 1000))), 4)
  + right("000000000" + toString(coalesce(link.starts[0], 0)), 9) + entity.id AS key
WITH paper, link, entity, key ORDER BY key
