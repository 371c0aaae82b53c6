// purpose: the paper that claims it
// gives: paper
