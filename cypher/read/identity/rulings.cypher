// purpose: what a person has ruled of names: the lines that `citeweave identity` keeps with the graph's own mark
// mode: read
// params:
// returns: lines list[str]
MATCH (mark:Citeweave {id: "graph"})
RETURN coalesce(mark.rulings, []) AS lines
