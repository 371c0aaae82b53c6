// purpose: the paper that it cites, or its twin
// from: otherId
// gives: paper
MATCH (paper:Paper {id: otherId})
