// purpose: drop the citations of papers that no source asserts and that are not inferred
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[citation:CITES]->(:Paper)
WHERE size(citation.sources) = 0 AND NOT citation.inferred
DELETE citation
