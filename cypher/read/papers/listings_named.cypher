// purpose: the listings of an id or a name, with how many papers each holds and the last position
// mode: read
// params: text str
// returns: id str, name str, captured str?, papers int, last int
// scans: a listing's name is no key; there are few
MATCH (listing:Listing)
WHERE listing.id = $text OR listing.name = $text
MATCH (paper:Paper)-[record:LISTED_IN]->(listing)
RETURN listing.id AS id, listing.name AS name, listing.captured AS captured, count(DISTINCT paper) AS papers,
       max(record.position) AS last
ORDER BY captured, id
