// purpose: the entity that a claim is about
// from: claim
// gives: entity
MATCH (claim)-[:SUBJECT]->(entity:Entity)
