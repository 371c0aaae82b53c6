// purpose: for pairs of entities, what claims of the one against the other measure, and which way; subject says that it is the one's result
// mode: read
// params: ones list[str], others list[str]
// returns: one str, other str, subject bool, metric str?, direction str?, claims int
UNWIND range(0, size($ones) - 1) AS place
MATCH (one:Entity {id: $ones[place]})<-[mine:SUBJECT|AGAINST]-(claim:Claim)-[theirs:SUBJECT|AGAINST]->(other:Entity)
WHERE other.id = $others[place] AND type(mine) <> type(theirs)
WITH one, other, type(mine) AS part, claim.metric AS metric, claim.direction AS direction, count(*) AS claims
RETURN one.id AS one, other.id AS other, part = "SUBJECT" AS subject, metric, direction, claims
ORDER BY one, other, subject, metric, direction
