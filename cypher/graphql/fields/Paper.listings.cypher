// purpose: what each listing says of a paper
// from: paper
// gives: record, listing
MATCH (paper)-[record:LISTED_IN]->(listing:Listing)
WITH record, listing ORDER BY listing.captured, listing.id, record.position
