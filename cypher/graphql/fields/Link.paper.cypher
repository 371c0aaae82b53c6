// purpose: the paper that the link starts from
// gives: paper
