// purpose: how long it took until another paper used or compared with what a paper introduced, the quickest first
// mode: read
// params: limit int = 20
// returns: entity str, introduced str, takenUp str, days int, introducedBy str, firstUser str
// scans: whatever was introduced is ranked by its first use
MATCH (it:Entity)<-[:USES|COMPARES_WITH]-(user:Paper)
WHERE it.introducedBy IS NOT NULL AND user.id <> it.introducedBy
MATCH (it)<-[:INTRODUCES]-(origin:Paper)
WHERE origin.id = it.introducedBy AND user.published >= origin.published
WITH DISTINCT it, origin, user
ORDER BY user.published, user.id
WITH it, origin, collect(user)[0] AS user
RETURN it.name AS entity, origin.published AS introduced, user.published AS takenUp,
       duration.inDays(date(origin.published), date(user.published)).days AS days,
       origin.id AS introducedBy, user.id AS firstUser
ORDER BY days, it.id
LIMIT $limit
