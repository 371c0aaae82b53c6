// purpose: what each listing says of papers
// mode: read
// params: ids list[str]
// returns: paper str, listing str, name str, captured str?, record map
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[record:LISTED_IN]->(listing:Listing)
RETURN paper.id AS paper, listing.id AS listing, listing.name AS name, listing.captured AS captured,
       record {.*} AS record
ORDER BY paper, captured, listing, record.position
