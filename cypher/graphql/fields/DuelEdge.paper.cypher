// purpose: the paper that states the claim
// gives: paper
