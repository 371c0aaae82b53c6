// purpose: say which schema the graph has and whether it is whole: the states imported and copying say no
// mode: write
// params: schema int, state str?
// returns:
MERGE (mark:Citeweave {id: "graph"})
SET mark.schema = $schema, mark.state = $state, mark.stamp = randomUUID()
