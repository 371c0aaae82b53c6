// purpose: the related paper
// gives: paper
