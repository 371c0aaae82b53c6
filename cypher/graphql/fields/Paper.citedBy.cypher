// purpose: a page of the papers that cite a paper, the newest first
// from: paper
// gives: citation, paper = other
// place: key, other.id
MATCH (paper)<-[citation:CITES]-(other:Paper)
WHERE size(citation.sources) > 0 // if kind=EXPLICIT
WHERE citation.inferred // if kind=INFERRED
WITH citation, other, coalesce(other.published, "") AS key
WHERE key < $afterKey OR (key = $afterKey AND other.id > $afterId) // if after
WITH citation, other, key ORDER BY key DESC, other.id LIMIT $limit
