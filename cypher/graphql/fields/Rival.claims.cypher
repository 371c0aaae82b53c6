// purpose: a page of the claims of an entity against its rival, either way round, the newest paper's first
// from: asked, entity
// gives: about, claim, paper
// place: key, claim.id
MATCH (asked)<-[about:SUBJECT|AGAINST]-(claim:Claim)-[theirs:SUBJECT|AGAINST]->(entity)
WHERE type(about) <> type(theirs)
MATCH (claim)<-[:CLAIMS]-(paper:Paper)
WITH about, claim, paper, coalesce(paper.published, "") AS key
WHERE key < $afterKey OR (key = $afterKey AND claim.id > $afterId) // if after
WITH about, claim, paper, key ORDER BY key DESC, claim.id LIMIT $limit
