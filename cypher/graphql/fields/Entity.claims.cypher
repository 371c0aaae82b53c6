// purpose: a page of the claims about an entity, the newest paper's first
// from: entity
// gives: about, claim, paper
// place: key, id
MATCH (entity)<-[about:SUBJECT|AGAINST|ON]-(claim:Claim)<-[:CLAIMS]-(paper:Paper)
WITH about, claim, paper, coalesce(paper.published, "") AS key, claim.id + "#" + type(about) AS id
WHERE key < $afterKey OR (key = $afterKey AND id > $afterId) // if after
WITH about, claim, paper, key, id ORDER BY key DESC, id LIMIT $limit
