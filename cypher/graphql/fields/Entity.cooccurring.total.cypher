// purpose: how many entities papers link together with an entity
// from: entity
MATCH (entity)<-[link:ROLES]-(paper:Paper)-[beside:ROLES]->(other:Entity)
WHERE other.id <> entity.id
RETURN DISTINCT other
