// purpose: how many versions an entity has
// from: entity
MATCH (entity)<-[:VERSION_OF]-(version:Entity)
RETURN DISTINCT version
