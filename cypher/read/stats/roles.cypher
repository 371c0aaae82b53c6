// purpose: how many role edges there are in each role
// mode: read
// params:
// returns: role str, edges int
// scans: every link is counted by role
MATCH (:Paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(:Entity)
RETURN type(link) AS role, count(link) AS edges ORDER BY role
