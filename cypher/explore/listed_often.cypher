// purpose: the papers that stand in more than one listing, and where what is said of them differs
// mode: read
// params: limit int = 20
// returns: paper str, title str, listings int, names list[str], titles int, abstracts int
// scans: every paper's listings are counted
MATCH (paper:Paper)-[listed:LISTED_IN]->(listing:Listing)
WITH paper, listed, listing
ORDER BY listing.name, listing.id
WITH paper, collect(DISTINCT listing.name) AS names, count(DISTINCT listing) AS listings,
     count(DISTINCT listed.title) AS titles, count(DISTINCT listed.abstract) AS abstracts
WHERE listings > 1
RETURN paper.id AS paper, paper.title AS title, listings, names, titles, abstracts
ORDER BY listings DESC, abstracts DESC, paper
LIMIT $limit
