// purpose: create entities of kind concept, with both labels at once
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
CREATE (:Entity:Concept {id: row.id})
