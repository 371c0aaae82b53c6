// purpose: the entity that is suggested
// gives: entity
