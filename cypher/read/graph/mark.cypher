// purpose: which schema the graph has, and whether it is whole
// mode: read
// params:
// returns: schema int?, state str?
MATCH (mark:Citeweave {id: "graph"})
RETURN mark.schema AS schema, mark.state AS state
