// purpose: which schema the graph has
// mode: read
// params:
// returns: schema int?
MATCH (mark:Citeweave {id: "graph"})
RETURN mark.schema AS schema
