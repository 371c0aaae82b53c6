// purpose: the entities of a kind that most papers have, and in which roles
// mode: read
// params: kind str = method, limit int = 20
// returns: entity str, papers int, introduce int, use int, compare int, evaluate int, study int
MATCH (it:Entity {kind: $kind})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
WITH DISTINCT it, paper, type(link) AS role
WITH it, count(DISTINCT paper) AS papers,
     sum(CASE WHEN role = "INTRODUCES" THEN 1 ELSE 0 END) AS introduce,
     sum(CASE WHEN role = "USES" THEN 1 ELSE 0 END) AS use,
     sum(CASE WHEN role = "COMPARES_WITH" THEN 1 ELSE 0 END) AS compare,
     sum(CASE WHEN role = "EVALUATES_ON" THEN 1 ELSE 0 END) AS evaluate,
     sum(CASE WHEN role = "STUDIES" THEN 1 ELSE 0 END) AS study
RETURN it.name AS entity, papers, introduce, use, compare, evaluate, study
ORDER BY papers DESC, it.id
LIMIT $limit
