// purpose: how often loads have written to the graph
// mode: read
// params:
// returns: writes int
MATCH (mark:Citeweave {id: "graph"})
RETURN coalesce(mark.writes, 0) AS writes
