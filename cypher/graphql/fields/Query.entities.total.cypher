// purpose: how many entities are of these kinds and linked in these roles
MATCH (paper:Paper)-[link:ROLES]->(entity:Entity)
WHERE entity.kind IN $kinds // if kinds
RETURN DISTINCT entity
