// purpose: the link that the mention speaks for
// gives: paper, link, entity
