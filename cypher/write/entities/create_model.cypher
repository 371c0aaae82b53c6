// purpose: create entities of kind model, with both labels at once
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
CREATE (:Entity:Model {id: row.id})
