// purpose: drop what listings said of papers, before it is written anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[fact:LISTED_IN|AUTHORED_BY|FROM|REFERENCES]->()
DELETE fact
