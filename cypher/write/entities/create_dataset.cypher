// purpose: create entities of kind dataset, with both labels at once
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
CREATE (:Entity:Dataset {id: row.id})
