// purpose: hold the graph's own mark, so that one writer at a time changes the graph
// mode: write
// params:
// returns:
MERGE (mark:Citeweave {id: "graph"})
SET mark.writes = coalesce(mark.writes, 0) + 1, mark.stamp = randomUUID()
