// purpose: the dataset whose leaderboard it is
// gives: entity
MATCH (entity:Entity {id: $entity})
