// purpose: the listings, what each holds, and how many papers stand in no other
// mode: read
// params: limit int = 20
// returns: listing str, captured str?, papers int, onlyHere int, earliest str?, latest str?, entities int
// scans: every listing is shown
MATCH (listing:Listing)<-[:LISTED_IN]-(paper:Paper)
WITH DISTINCT listing, paper
WITH listing, paper, COUNT { MATCH (paper)-[:LISTED_IN]->(each:Listing) RETURN DISTINCT each } AS places
WITH listing, count(paper) AS papers, sum(CASE WHEN places = 1 THEN 1 ELSE 0 END) AS onlyHere,
     min(paper.published) AS earliest, max(paper.published) AS latest
RETURN listing.name AS listing, listing.captured AS captured, papers, onlyHere, earliest, latest,
       COUNT {
         MATCH (listing)<-[:LISTED_IN]-(:Paper)-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
         RETURN DISTINCT entity
       } AS entities
ORDER BY captured, listing
LIMIT $limit
