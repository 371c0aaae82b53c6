// purpose: what listings say of papers
// mode: read
// params: ids list[str]
// returns: paper str, record map, listing str, name str, captured str?
MATCH (paper:Paper)
WHERE paper.id IN $ids
MATCH (paper)-[listed:LISTED_IN]->(listing:Listing)
RETURN paper.id AS paper, properties(listed) AS record, listing.id AS listing, listing.name AS name,
       listing.captured AS captured
