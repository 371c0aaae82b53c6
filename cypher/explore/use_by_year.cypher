// purpose: how a method came to be used: in how many papers of each year it stands, and in which role
// mode: read
// params: name form = lora
// returns: entity str, year str?, papers int, introduce int, use int, compare int, evaluate int, study int
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH (it)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WITH DISTINCT it, paper, type(link) AS role
WITH it, substring(paper.published, 0, 4) AS year, count(DISTINCT paper) AS papers,
     sum(CASE WHEN role = "INTRODUCES" THEN 1 ELSE 0 END) AS introduce,
     sum(CASE WHEN role = "USES" THEN 1 ELSE 0 END) AS use,
     sum(CASE WHEN role = "COMPARES_WITH" THEN 1 ELSE 0 END) AS compare,
     sum(CASE WHEN role = "EVALUATES_ON" THEN 1 ELSE 0 END) AS evaluate,
     sum(CASE WHEN role = "STUDIES" THEN 1 ELSE 0 END) AS study
RETURN it.name AS entity, year, papers, introduce, use, compare, evaluate, study
ORDER BY it.id, year
