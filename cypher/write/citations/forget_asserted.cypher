// purpose: forget which sources assert the citations of papers, before they are resolved anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[citation:CITES]->(:Paper)
SET citation.sources = []
