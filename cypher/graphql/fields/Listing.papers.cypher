// purpose: a page of the papers in a listing, in their places
// from: listing
// gives: paper
// place: key, paper.id
MATCH (listing)<-[record:LISTED_IN]-(paper:Paper)
WHERE NOT EXISTS { MATCH (paper)-[again:LISTED_IN]->(listing) WHERE again.position < record.position }
WITH paper, record.position AS key
WHERE key > $afterKey OR (key = $afterKey AND paper.id > $afterId) // if after
WITH paper, key ORDER BY key, paper.id LIMIT $limit
