// purpose: forget that citations of papers are inferred, before they are inferred anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[citation:CITES]->(:Paper)
SET citation.inferred = false, citation.via = []
