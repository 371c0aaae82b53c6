// purpose: the reference lists of papers, each with the listing that has it
// mode: read
// params: ids list[str]
// returns: paper str, listing str, works list[str]
MATCH (paper:Paper)
WHERE paper.id IN $ids
MATCH (paper)-[listed:LISTED_IN]->(listing:Listing)
WHERE listed.referenceList IS NOT NULL
RETURN paper.id AS paper, listing.id AS listing, listed.referenceList AS works
