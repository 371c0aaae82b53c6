// purpose: for each entity, how many papers of each year are linked to it
// mode: read
// params: ids list[str], roles list[str]?
// returns: id str, year int, papers int
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WHERE ($roles IS NULL OR type(link) IN $roles) AND paper.published IS NOT NULL
WITH id, toInteger(left(paper.published, 4)) AS year, count(DISTINCT paper) AS papers
RETURN id, year, papers ORDER BY id, year
