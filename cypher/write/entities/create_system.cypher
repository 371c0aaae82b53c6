// purpose: create entities of kind system, with both labels at once
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
CREATE (:Entity:System {id: row.id})
