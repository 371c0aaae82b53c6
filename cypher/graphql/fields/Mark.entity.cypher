// purpose: the entity that is mentioned
// gives: entity
