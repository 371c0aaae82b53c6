// purpose: claims whose words for what they are about lead to no entity of the paper
// mode: read
// params: limit int = 20
// returns: paper str, metric str?, value str, subject str?, against str?, dataset str?
// scans: every claim is looked at
MATCH (claim:Claim)<-[:CLAIMS]-(paper:Paper)
WHERE (claim.subject IS NOT NULL AND NOT (claim)-[:SUBJECT]->(:Entity))
   OR (claim.against IS NOT NULL AND NOT (claim)-[:AGAINST]->(:Entity))
RETURN paper.id AS paper, claim.metric AS metric, claim.value AS value, claim.subject AS subject,
       claim.against AS against, claim.on AS dataset
ORDER BY paper, claim.start, claim.end
LIMIT $limit
