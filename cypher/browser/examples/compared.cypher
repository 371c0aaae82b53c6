// purpose: examples for the guide: the methods that most papers compare with which introduce something themselves
// mode: read
// params: limit int = 3
// returns: name str, compared int, papers int
// scans: every comparison is counted
MATCH (it:Method)<-[:COMPARES_WITH]-(paper:Paper)
WHERE EXISTS { (paper)-[:INTRODUCES]->(:Entity) }
WITH it, count(DISTINCT paper) AS compared
RETURN it.name AS name, compared,
       COUNT { MATCH (it)<-[:USES|COMPARES_WITH]-(user:Paper) RETURN DISTINCT user } AS papers
ORDER BY compared DESC, papers DESC, it.id
LIMIT $limit
