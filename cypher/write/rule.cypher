// purpose: keep what a person has ruled of names with the graph's own mark, in place of what was ruled before
// mode: write
// params: lines list[str]
// returns:
MERGE (mark:Citeweave {id: "graph"})
SET mark.rulings = $lines
