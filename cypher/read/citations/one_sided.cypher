// purpose: papers with references in one listing and none in another, though that has reference lists of others
// mode: read
// params: limit int = 20
// returns: paper str, sources list[str], silent list[str]
// scans: every listing of every paper is looked at
MATCH (:Paper)-[listed:LISTED_IN]->(listing:Listing)
WHERE listed.referenceList IS NOT NULL
WITH collect(DISTINCT listing.id) AS giving
MATCH (listing:Listing)<-[listed:LISTED_IN]-(paper:Paper)
WHERE listing.id IN giving
WITH paper, "listing:" + listing.id AS source, sum(size(coalesce(listed.referenceList, []))) AS works ORDER BY source
WITH paper, collect(CASE WHEN works > 0 THEN source END) AS sources, collect(CASE WHEN works = 0 THEN source END) AS silent
WHERE size(sources) > 0 AND size(silent) > 0
RETURN paper.id AS paper, sources, silent
ORDER BY paper
LIMIT $limit
