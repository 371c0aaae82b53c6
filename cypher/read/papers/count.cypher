// purpose: how many papers a filter leaves
// mode: read
// params: from str?, until str?, organization str?, author str?, listing str?, category str?, code bool?, entity str?, roles list[str]?
// returns: total int
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
RETURN count(paper) AS total
