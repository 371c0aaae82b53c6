// purpose: what a person has ruled of names, as kept with the graph's own mark
// mode: read
// params:
// returns: lines list[str]?
MATCH (mark:Citeweave {id: "graph"})
RETURN mark.rulings AS lines
