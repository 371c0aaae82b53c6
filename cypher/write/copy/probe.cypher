// purpose: leave a word in the graph's mark, to see whether another address leads to the same graph; null takes it away
// mode: write
// params: word str?
// returns:
MERGE (mark:Citeweave {id: "graph"})
SET mark.probe = $word
