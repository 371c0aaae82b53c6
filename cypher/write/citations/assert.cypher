// purpose: write the citations that reference lists and in-text citations assert, each with those that do
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MATCH (cited:Paper {id: row.cited})
MERGE (paper)-[citation:CITES]->(cited)
SET citation.sources = row.sources, citation.inferred = coalesce(citation.inferred, false),
    citation.via = coalesce(citation.via, [])
