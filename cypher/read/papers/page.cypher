// purpose: a page of the papers that a filter leaves, in an order, from the paper with afterKey and afterId on
// mode: read
// params: from str?, until str?, organization str?, author str?, listing str?, category str?, code bool?, entity str?, roles list[str]?, order str = "NEWEST", descending bool = true, afterKey any?, afterId str?, limit int = 20
// returns: id str, key any
MATCH (paper:Paper)
WHERE ($from IS NULL OR paper.published >= $from)
  AND ($until IS NULL OR paper.published <= $until)
  AND ($organization IS NULL OR EXISTS { (paper)-[:FROM]->(:Organization {id: $organization}) })
  AND ($author IS NULL OR EXISTS { (paper)-[:AUTHORED_BY]->(:Author {id: $author}) })
  AND ($listing IS NULL OR EXISTS { (paper)-[:LISTED_IN]->(:Listing {id: $listing}) })
  AND ($category IS NULL OR $category IN paper.categories)
  AND ($code IS NULL OR (size(paper.codeUrls) > 0) = $code)
  AND ($entity IS NULL OR EXISTS {
    MATCH (paper)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(:Entity {id: $entity})
    WHERE $roles IS NULL OR type(link) IN $roles
  })
WITH paper,
     CASE $order
       WHEN "NEWEST" THEN coalesce(paper.published, "")
       WHEN "OLDEST" THEN coalesce(paper.published, "9999")
       WHEN "TITLE" THEN toLower(paper.title)
       WHEN "UPVOTES" THEN coalesce(paper.upvotes, -1)
       WHEN "COMMENTS" THEN coalesce(paper.commentCount, -1)
       WHEN "CITATIONS" THEN COUNT { (paper)<-[:CITES]-() }
     END AS key
WHERE $afterId IS NULL
   OR ($descending AND key < $afterKey)
   OR (NOT $descending AND key > $afterKey)
   OR (key = $afterKey AND paper.id > $afterId)
RETURN paper.id AS id, key
ORDER BY CASE WHEN $descending THEN key END DESC, CASE WHEN NOT $descending THEN key END, id
LIMIT $limit
