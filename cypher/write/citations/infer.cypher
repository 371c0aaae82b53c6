// purpose: cite the paper that first introduced what a paper uses or compares with, unless it is later
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[:USES|COMPARES_WITH]->(entity:Entity)
WHERE entity.introducedBy IS NOT NULL AND entity.introducedBy <> paper.id
WITH DISTINCT paper, entity
MATCH (cited:Paper {id: entity.introducedBy})
WHERE paper.published IS NULL OR cited.published IS NULL OR cited.published <= paper.published
WITH paper, cited, entity ORDER BY entity.id
WITH paper, cited, collect(entity.id) AS via
MERGE (paper)-[citation:CITES]->(cited)
SET citation.inferred = true, citation.via = via, citation.sources = coalesce(citation.sources, [])
