// purpose: drop what led to papers, before it is written anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})<-[leads:IDENTIFIES]-(:Identifier)
DELETE leads
