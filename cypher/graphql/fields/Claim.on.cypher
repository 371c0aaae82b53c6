// purpose: the entity that a claim was measured on
// from: claim
// gives: entity
MATCH (claim)-[:ON]->(entity:Entity)
