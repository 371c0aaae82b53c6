// purpose: what papers claim in numbers of one thing against another, either way round, with their words
// mode: read
// params: one form = langsplatv2, two form = langsplat
// returns: subject str, against str, metric str?, value str, direction str?, dataset str?, paper str, published str?
MATCH (:Name {form: $one})-[:NAMES]->(one:Entity)<-[:SUBJECT|AGAINST]-(claim:Claim)
MATCH (claim)-[:SUBJECT|AGAINST]->(two:Entity)<-[:NAMES]-(:Name {form: $two})
WHERE one.id <> two.id
WITH DISTINCT claim
MATCH (claim)<-[:CLAIMS]-(paper:Paper)
RETURN claim.subject AS subject, claim.against AS against, claim.metric AS metric, claim.value AS value,
       claim.direction AS direction, claim.on AS dataset, paper.id AS paper, paper.published AS published
ORDER BY coalesce(published, "") DESC, paper, claim.start, claim.end
