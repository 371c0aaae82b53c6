// purpose: a page of the papers of an author, the newest first
// from: author
// gives: paper
// place: key, paper.id
MATCH (author)<-[:AUTHORED_BY]-(paper:Paper)
WITH DISTINCT paper, coalesce(paper.published, "") AS key
WHERE key < $afterKey OR (key = $afterKey AND paper.id > $afterId) // if after
WITH paper, key ORDER BY key DESC, paper.id LIMIT $limit
