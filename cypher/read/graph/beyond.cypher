// purpose: what is one step from papers, entities and authors, each with the least of those that it is next to, and with what joins the two: 0 to 4 the roles, 5 cites, 6 is cited by, 7 has the author
// mode: read
// params: papers list[str], entities list[str], authors list[str]
// returns: type str, id str, before str, how str
CALL {
  UNWIND $papers AS one
  MATCH (near:Paper {id: one})-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(reached:Entity)
  RETURN "entity" AS type, reached.id AS id,
         min("paper:" + one + "\n" + CASE type(link) WHEN "INTRODUCES" THEN "0" WHEN "USES" THEN "1" WHEN "COMPARES_WITH" THEN "2" WHEN "EVALUATES_ON" THEN "3" ELSE "4" END) AS least
UNION ALL
  UNWIND $papers AS one
  MATCH (near:Paper {id: one})-[:CITES]->(reached:Paper)
  RETURN "paper" AS type, reached.id AS id, min("paper:" + one + "\n5") AS least
UNION ALL
  UNWIND $papers AS one
  MATCH (near:Paper {id: one})<-[:CITES]-(reached:Paper)
  RETURN "paper" AS type, reached.id AS id, min("paper:" + one + "\n6") AS least
UNION ALL
  UNWIND $papers AS one
  MATCH (near:Paper {id: one})-[:AUTHORED_BY]->(reached:Author)
  RETURN "author" AS type, reached.id AS id, min("paper:" + one + "\n7") AS least
UNION ALL
  UNWIND $entities AS one
  MATCH (near:Entity {id: one})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(reached:Paper)
  RETURN "paper" AS type, reached.id AS id,
         min("entity:" + one + "\n" + CASE type(link) WHEN "INTRODUCES" THEN "0" WHEN "USES" THEN "1" WHEN "COMPARES_WITH" THEN "2" WHEN "EVALUATES_ON" THEN "3" ELSE "4" END) AS least
UNION ALL
  UNWIND $authors AS one
  MATCH (near:Author {id: one})<-[:AUTHORED_BY]-(reached:Paper)
  RETURN "paper" AS type, reached.id AS id, min("author:" + one + "\n7") AS least
}
WITH type, id, min(least) AS least
RETURN type, id, substring(least, 0, size(least) - 2) AS before, right(least, 1) AS how
ORDER BY type, id
