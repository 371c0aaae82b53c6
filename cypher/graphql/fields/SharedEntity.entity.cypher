// purpose: the entity that both papers link to
// gives: entity
