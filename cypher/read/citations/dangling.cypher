// purpose: works in reference lists that are no paper here, or none for sure, with the listings that have them
// mode: read
// params: limit int = 20
// returns: paper str, work str, papers int, sources list[str]
// scans: every reference list is looked through
MATCH (paper:Paper)-[reference:REFERENCES]->(identifier:Identifier)
UNWIND reference.works AS work
OPTIONAL MATCH (identifier)-[:IDENTIFIES]->(known:Paper)
WITH paper, work, collect(DISTINCT known.id) AS meant
OPTIONAL MATCH (paper)-[citation:CITES]->(cited:Paper)
WHERE cited.id IN meant AND size(citation.sources) > 0
WITH paper, work, meant, count(citation) AS sure
WHERE sure = 0 AND NOT paper.id IN meant
WITH paper, work, size(meant) AS papers ORDER BY paper.id, work LIMIT $limit
MATCH (paper)-[listed:LISTED_IN]->(listing:Listing)
WHERE work IN listed.referenceList
WITH paper, work, papers, "listing:" + listing.id AS source ORDER BY source
RETURN paper.id AS paper, work, papers, collect(DISTINCT source) AS sources
ORDER BY paper, work
