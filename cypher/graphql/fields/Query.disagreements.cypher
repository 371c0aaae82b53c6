// purpose: the cases in which sources do not agree about citations; every one is looked at
// gives: paper, otherId, work, sources, silent
MATCH (paper:Paper)-[reference:REFERENCES]->(identifier:Identifier) // if about=DANGLING
UNWIND reference.works AS work // if about=DANGLING
OPTIONAL MATCH (identifier)-[:IDENTIFIES]->(known:Paper) // if about=DANGLING
WITH paper, work, collect(DISTINCT known.id) AS meant // if about=DANGLING
OPTIONAL MATCH (paper)-[citation:CITES]->(cited:Paper) WHERE cited.id IN meant AND size(citation.sources) > 0 // if about=DANGLING
WITH paper, work, meant, count(citation) AS sure // if about=DANGLING
WHERE sure = 0 AND NOT paper.id IN meant // if about=DANGLING
WITH paper, work ORDER BY paper.id, work LIMIT $limit // if about=DANGLING
MATCH (paper)-[listed:LISTED_IN]->(listing:Listing) WHERE work IN listed.referenceList // if about=DANGLING
WITH paper, work, "listing:" + listing.id AS source ORDER BY source // if about=DANGLING
WITH paper, null AS otherId, work, collect(DISTINCT source) AS sources, [] AS silent // if about=DANGLING
MATCH (:Paper)-[listed:LISTED_IN]->(listing:Listing) WHERE listed.referenceList IS NOT NULL // if about=ONE_SIDED
WITH collect(DISTINCT listing.id) AS giving // if about=ONE_SIDED
MATCH (one:Listing)<-[held:LISTED_IN]-(paper:Paper) WHERE one.id IN giving // if about=ONE_SIDED
WITH paper, "listing:" + one.id AS source, sum(size(coalesce(held.referenceList, []))) AS works ORDER BY source // if about=ONE_SIDED
WITH paper, collect(CASE WHEN works > 0 THEN source END) AS sources, collect(CASE WHEN works = 0 THEN source END) AS silent // if about=ONE_SIDED
WHERE size(sources) > 0 AND size(silent) > 0 // if about=ONE_SIDED
WITH paper, null AS otherId, null AS work, sources, silent // if about=ONE_SIDED
MATCH (identifier:Identifier)-[:IDENTIFIES]->(paper:Paper) WHERE identifier.value STARTS WITH "title:" // if about=TWINS
MATCH (identifier)-[:IDENTIFIES]->(other:Paper) WHERE paper.id < other.id // if about=TWINS
WITH DISTINCT paper, other // if about=TWINS
WITH paper, other.id AS otherId, null AS work, [] AS sources, [] AS silent // if about=TWINS
MATCH (paper:Paper)-[citation:CITES]->(other:Paper) WHERE other.published > paper.published // if about=LATER
WITH paper, other.id AS otherId, null AS work, citation.sources AS sources, [] AS silent // if about=LATER
WITH paper, otherId, work, sources, silent ORDER BY paper.id, otherId, work LIMIT $limit
