// purpose: what each part of a filter asks of a paper
publishedFrom: paper.published >= $publishedFrom
publishedUntil: paper.published <= $publishedUntil
organization: EXISTS { (paper)-[:FROM]->(:Organization {id: $organization}) }
author: EXISTS { (paper)-[:AUTHORED_BY]->(:Author {id: $author}) }
listing: EXISTS { (paper)-[:LISTED_IN]->(:Listing {id: $listing}) }
category: $category IN coalesce(paper.categories, [])
hasCode: (size(coalesce(paper.codeUrls, [])) > 0) = $hasCode
link: EXISTS { (paper)-[:ROLES]->(:Entity {id: $entity}) }
