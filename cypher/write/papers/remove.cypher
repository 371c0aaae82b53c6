// purpose: take papers out, with all that hangs on them
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})
DETACH DELETE paper
