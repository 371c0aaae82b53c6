// purpose: the paper that states the result
// gives: paper
