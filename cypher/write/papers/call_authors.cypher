// purpose: write what authors are called
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (author:Author {id: row.id})
SET author.name = row.name
