// purpose: say which schema the graph has
// mode: write
// params: schema int
// returns:
MERGE (mark:Citeweave {id: "graph"})
SET mark.schema = $schema
