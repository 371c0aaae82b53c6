// purpose: the other entity
// gives: entity
