// purpose: a page of the papers that a filter leaves, in an order, from the paper with afterKey and afterId on
// mode: read
// params: from str?, until str?, organization str?, author str?, listing str?, category str?, code bool?, entity str?, roles list[str]?, ids list[str]?, order str = "NEWEST", descending bool = true, afterKey any?, afterId str?, limit int = 20
// returns: id str, key any
// scans: every paper is put in order where no key and no date narrows them
CALL {
  UNWIND CASE WHEN $entity IS NULL THEN [] ELSE [$entity] END AS key
  MATCH (:Entity {id: key})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(linked:Paper)
  WHERE $roles IS NULL OR type(link) IN $roles
  RETURN DISTINCT linked AS paper
UNION ALL
  UNWIND CASE WHEN $entity IS NULL AND $author IS NOT NULL THEN [$author] ELSE [] END AS key
  MATCH (:Author {id: key})<-[:AUTHORED_BY]-(written:Paper)
  RETURN DISTINCT written AS paper
UNION ALL
  UNWIND CASE WHEN coalesce($entity, $author) IS NULL AND $organization IS NOT NULL THEN [$organization] ELSE [] END AS key
  MATCH (:Organization {id: key})<-[:FROM]-(sent:Paper)
  RETURN DISTINCT sent AS paper
UNION ALL
  UNWIND CASE WHEN coalesce($entity, $author, $organization) IS NULL AND $listing IS NOT NULL THEN [$listing] ELSE [] END AS key
  MATCH (:Listing {id: key})<-[:LISTED_IN]-(listed:Paper)
  RETURN DISTINCT listed AS paper
UNION ALL
  UNWIND CASE WHEN coalesce($entity, $author, $organization, $listing) IS NULL AND coalesce($from, $until) IS NOT NULL
              THEN [coalesce($from, "")] ELSE [] END AS first
  MATCH (dated:Paper)
  WHERE dated.published >= first AND dated.published <= coalesce($until, "9999-12-31")
  RETURN dated AS paper
UNION ALL
  UNWIND CASE WHEN coalesce($entity, $author, $organization, $listing, $from, $until) IS NULL THEN [1] ELSE [] END AS every
  MATCH (any:Paper)
  RETURN any AS paper
}
WITH paper
WHERE ($from IS NULL OR paper.published >= $from)
  AND ($until IS NULL OR paper.published <= $until)
  AND ($organization IS NULL OR EXISTS { (paper)-[:FROM]->(:Organization {id: $organization}) })
  AND ($author IS NULL OR EXISTS { (paper)-[:AUTHORED_BY]->(:Author {id: $author}) })
  AND ($listing IS NULL OR EXISTS { (paper)-[:LISTED_IN]->(:Listing {id: $listing}) })
  AND ($category IS NULL OR $category IN paper.categories)
  AND ($code IS NULL OR (size(coalesce(paper.codeUrls, [])) > 0) = $code)
  AND ($ids IS NULL OR paper.id IN $ids)
WITH paper,
     CASE $order
       WHEN "NEWEST" THEN coalesce(paper.published, "")
       WHEN "OLDEST" THEN coalesce(paper.published, "9999")
       WHEN "TITLE" THEN toLower(paper.title)
       WHEN "UPVOTES" THEN coalesce(paper.upvotes, -1)
       WHEN "COMMENTS" THEN coalesce(paper.commentCount, -1)
       WHEN "CITATIONS" THEN COUNT { (paper)<-[:CITES]-() }
       WHEN "COMPARED" THEN COUNT { MATCH (paper)-[:INTRODUCES]->(:Entity)<-[:COMPARES_WITH]-(later:Paper) WHERE later.id <> paper.id RETURN DISTINCT later }
     END AS key
WHERE $afterId IS NULL
   OR ($descending AND key < $afterKey)
   OR (NOT $descending AND key > $afterKey)
   OR (key = $afterKey AND paper.id > $afterId)
RETURN paper.id AS id, key
ORDER BY CASE WHEN $descending THEN key END DESC, CASE WHEN NOT $descending THEN key END, id
LIMIT $limit
