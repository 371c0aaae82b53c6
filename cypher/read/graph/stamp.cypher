// purpose: what tells this state of the graph from every other: a word that each write makes anew
// mode: read
// params:
// returns: stamp str?
MATCH (mark:Citeweave {id: "graph"})
RETURN mark.stamp AS stamp
