// purpose: a page of the papers that a filter leaves, in an order; FILTERED finds them
// gives: paper
// place: key, paper.id
FILTERED
WITH paper,
     coalesce(paper.published, "") AS key // if orderBy=NEWEST
     coalesce(paper.published, "9999") AS key // if orderBy=OLDEST
     toLower(paper.title) AS key // if orderBy=TITLE
     coalesce(paper.upvotes, -1) AS key // if orderBy=UPVOTES
     coalesce(paper.commentCount, -1) AS key // if orderBy=COMMENTS
     COUNT { (paper)<-[:CITES]-() } AS key // if orderBy=CITATIONS
     COUNT { MATCH (paper)-[:INTRODUCES]->(:Entity)<-[:COMPARES_WITH]-(later:Paper) WHERE later.id <> paper.id RETURN DISTINCT later } AS key // if orderBy=COMPARED
WHERE key < $afterKey OR (key = $afterKey AND paper.id > $afterId) // if after, not orderBy=OLDEST|TITLE
WHERE key > $afterKey OR (key = $afterKey AND paper.id > $afterId) // if after, orderBy=OLDEST|TITLE
WITH paper, key ORDER BY key DESC, paper.id LIMIT $limit // if not orderBy=OLDEST|TITLE
WITH paper, key ORDER BY key, paper.id LIMIT $limit // if orderBy=OLDEST|TITLE
