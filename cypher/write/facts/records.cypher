// purpose: what listings say of papers
// mode: read
// params: ids list[str]
// returns: paper str, record map, listing str, name str, captured str?, paperLoadedAt str?
// A graph that an older citeweave wrote knows of a paper alone when it was first loaded, of its records not.
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[listed:LISTED_IN]->(listing:Listing)
RETURN paper.id AS paper, properties(listed) AS record, listing.id AS listing, listing.name AS name,
       listing.captured AS captured, paper.loadedAt AS paperLoadedAt
