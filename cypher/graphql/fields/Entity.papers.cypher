// purpose: a page of the papers linked to an entity, the newest first
// from: entity
// gives: entity, paper
// place: key, paper.id
MATCH (entity)<-[link:ROLES]-(paper:Paper)
WITH DISTINCT entity, paper, coalesce(paper.published, "") AS key
WHERE key < $afterKey OR (key = $afterKey AND paper.id > $afterId) // if after
WITH entity, paper, key ORDER BY key DESC, paper.id LIMIT $limit
