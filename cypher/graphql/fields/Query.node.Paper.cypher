// purpose: the paper of an id
// gives: paper
MATCH (paper:Paper {id: $paper})
