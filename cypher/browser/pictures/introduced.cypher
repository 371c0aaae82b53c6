// purpose: picture of how it spread: the paper that introduced it first, and the papers that took it up
// mode: read
// params: name form = mezo, limit int = 20
// returns: introduces any, takenUp any?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:INTRODUCES]-(origin:Paper)
WHERE origin.id = it.introducedBy
WITH DISTINCT it, origin
MATCH introduces = (it)<-[:INTRODUCES]-(origin)
OPTIONAL MATCH takenUp = (it)<-[role:USES|COMPARES_WITH|EVALUATES_ON]-(user:Paper)
WHERE user.id <> origin.id
RETURN introduces, takenUp
ORDER BY coalesce(user.published, "") DESC, user.id, type(role), role.starts[0]
LIMIT $limit
