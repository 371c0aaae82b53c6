// purpose: the word that a copy left in the graph's mark
// mode: read
// params:
// returns: word str?
MATCH (mark:Citeweave {id: "graph"})
RETURN mark.probe AS word
