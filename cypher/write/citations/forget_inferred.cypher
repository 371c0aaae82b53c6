// purpose: drop the citations inferred for papers, before they are inferred anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[citation:CITES]->(:Paper)
WHERE size(citation.sources) = 0
DELETE citation
