// purpose: a page of the papers that a filter leaves, in an order
// gives: paper
// place: key, paper.id
MATCH (known:Entity)<-[link:ROLES]-(paper:Paper) // if entity
WHERE known.id = $entity // if entity
WITH DISTINCT paper // if entity
MATCH (start:Author {id: $author})<-[:AUTHORED_BY]-(paper:Paper) // if author, not entity
MATCH (start:Organization {id: $organization})<-[:FROM]-(paper:Paper) // if organization, not entity, not author
MATCH (start:Listing {id: $listing})<-[:LISTED_IN]-(paper:Paper) // if listing, not entity, not author, not organization
WITH DISTINCT paper // if author|organization|listing, not entity
MATCH (paper:Paper) // if not entity, not author, not organization, not listing
WHERE
  AND paper.published >= $publishedFrom // if publishedFrom
  AND paper.published <= $publishedUntil // if publishedUntil
  AND EXISTS { (paper)-[:FROM]->(:Organization {id: $organization}) } // if organization, entity|author
  AND EXISTS { (paper)-[:AUTHORED_BY]->(:Author {id: $author}) } // if author, entity
  AND EXISTS { (paper)-[:LISTED_IN]->(:Listing {id: $listing}) } // if listing, entity|author|organization
  AND $category IN paper.categories // if category
  AND (size(paper.codeUrls) > 0) = $hasCode // if hasCode
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
