// purpose: the paper that it is about
// gives: paper
