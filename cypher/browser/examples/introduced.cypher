// purpose: examples for the guide: what a paper introduced first and most other papers use, compare with or evaluate on
// mode: read
// params: limit int = 3
// returns: name str, paper str, title str, users int
// scans: whatever was introduced is ranked
MATCH (it:Entity)<-[:INTRODUCES]-(origin:Paper)
WHERE origin.id = it.introducedBy
WITH DISTINCT it, origin
WITH it, origin,
     COUNT {
       MATCH (it)<-[:USES|COMPARES_WITH|EVALUATES_ON]-(user:Paper)
       WHERE user.id <> origin.id
       RETURN DISTINCT user
     } AS users
ORDER BY users DESC, it.id
LIMIT $limit
RETURN it.name AS name, origin.id AS paper, origin.title AS title, users
