// purpose: every claim in numbers that it takes part in, whether as subject, rival or dataset, the newest first
// mode: read
// params: name form = flashattention2, limit int = 20
// returns: entity str, part str, subject str?, against str?, dataset str?, metric str?, value str, direction str?, paper str, published str?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[about:SUBJECT|AGAINST|ON]-(claim:Claim)
MATCH (claim)<-[:CLAIMS]-(paper:Paper)
RETURN it.name AS entity, type(about) AS part, claim.subject AS subject, claim.against AS against,
       claim.on AS dataset, claim.metric AS metric, claim.value AS value, claim.direction AS direction, paper.id AS paper, paper.published AS published
ORDER BY coalesce(published, "") DESC, paper, claim.start, claim.end, part, it.id
LIMIT $limit
