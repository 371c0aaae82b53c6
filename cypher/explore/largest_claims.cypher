// purpose: the largest claims of a unit, as x for times or % for percent, with what they are said of
// mode: read
// params: unit str = x, limit int = 20
// returns: number float, value str, metric str?, direction str?, subject str?, against str?, paper str, published str?
// scans: a claim's unit and number are no keys
MATCH (claim:Claim)<-[:CLAIMS]-(paper:Paper)
WHERE claim.unit = $unit AND claim.number IS NOT NULL
RETURN claim.number AS number, claim.value AS value, claim.metric AS metric, claim.direction AS direction,
       claim.subject AS subject, claim.against AS against, paper.id AS paper, paper.published AS published
ORDER BY number DESC, paper, claim.start, claim.end
LIMIT $limit
