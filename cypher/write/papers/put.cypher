// purpose: write papers' merged fields
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MERGE (paper:Paper {id: row.id})
SET paper = row.fields
