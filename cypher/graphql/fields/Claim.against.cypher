// purpose: the entity that a claim compares with
// from: claim
// gives: entity
MATCH (claim)-[:AGAINST]->(entity:Entity)
