// purpose: picture of claims in numbers: who claims what of it, against what and on which dataset
// mode: read
// params: name form = lora, limit int = 10
// returns: claims any, about any
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[:SUBJECT|AGAINST|ON]-(claim:Claim)<-[:CLAIMS]-(paper:Paper)
WITH DISTINCT claim, paper
ORDER BY coalesce(paper.published, "") DESC, paper.id, claim.start, claim.end
LIMIT $limit
MATCH claims = (claim)<-[:CLAIMS]-(paper)
MATCH about = (claim)-[:SUBJECT|AGAINST|ON]->(:Entity)
RETURN claims, about
