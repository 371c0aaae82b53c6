// purpose: how many papers a filter leaves
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
RETURN DISTINCT paper
