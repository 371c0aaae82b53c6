// purpose: the links between a paper and an entity, in the roles that the page was asked for
// from: entity, paper
// gives: paper, link, entity
MATCH (paper)-[link:ROLES]->(entity)
WITH paper, link, entity,
  CASE type(link) WHEN "INTRODUCES" THEN "0" WHEN "USES" THEN "1" WHEN "COMPARES_WITH" THEN "2" WHEN "EVALUATES_ON" THEN "3" ELSE "4" END
  + right("0000" + toString(1000 - toInteger(round(link.confidence * 1000))), 4)
  + right("000000000" + toString(coalesce(link.starts[0], 0)), 9) + entity.id AS key
WITH paper, link, entity, key ORDER BY key
