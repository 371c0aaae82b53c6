// purpose: create entities of kind method, with both labels at once
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
CREATE (:Entity:Method {id: row.id})
