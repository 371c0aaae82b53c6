// purpose: where a filter begins: at what it names, at the papers in its days, or at all of them
link: MATCH (:Entity {id: $entity})<-[:ROLES]-(paper:Paper)
author: MATCH (:Author {id: $author})<-[:AUTHORED_BY]-(paper:Paper)
organization: MATCH (:Organization {id: $organization})<-[:FROM]-(paper:Paper)
listing: MATCH (:Listing {id: $listing})<-[:LISTED_IN]-(paper:Paper)
every: MATCH (paper:Paper)
