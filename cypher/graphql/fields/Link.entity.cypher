// purpose: the entity that the link leads to
// gives: entity
