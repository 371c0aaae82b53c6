// purpose: the claims in numbers on a dataset, metric by metric, the highest number first
// mode: read
// params: dataset form = imagenet, limit int = 20
// returns: dataset str, metric str?, number float?, unit str?, value str, subject str?, against str?, paper str, published str?
MATCH (:Name {form: $dataset})-[:NAMES]->(data:Entity)<-[:ON]-(claim:Claim)<-[:CLAIMS]-(paper:Paper)
RETURN data.name AS dataset, claim.metric AS metric, claim.number AS number, claim.unit AS unit,
       claim.value AS value, claim.subject AS subject, claim.against AS against, paper.id AS paper,
       paper.published AS published
ORDER BY data.id, toLower(coalesce(metric, "~")), coalesce(unit, ""), coalesce(number, -1.0) DESC, paper, claim.start, claim.end
LIMIT $limit
