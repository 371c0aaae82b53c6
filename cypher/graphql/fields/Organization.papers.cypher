// purpose: a page of the papers from an organisation, the newest first
// from: organization
// gives: paper
// place: key, paper.id
MATCH (organization)<-[:FROM]-(paper:Paper)
WITH DISTINCT paper, coalesce(paper.published, "") AS key
WHERE key < $afterKey OR (key = $afterKey AND paper.id > $afterId) // if after
WITH paper, key ORDER BY key DESC, paper.id LIMIT $limit
