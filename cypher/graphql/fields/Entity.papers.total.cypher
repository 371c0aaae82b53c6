// purpose: how many papers are linked to an entity
// from: entity
MATCH (entity)<-[link:ROLES]-(paper:Paper)
RETURN DISTINCT paper
