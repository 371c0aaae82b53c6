// purpose: what entities have by which a search is narrowed: the year they were first seen, the kind, and the roles in which papers link to them
// mode: read
// params: ids list[str]
// returns: id str, year int?, kind str, roles list[str]
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WITH entity, [
  CASE WHEN EXISTS { (entity)<-[:INTRODUCES]-() } THEN "INTRODUCES" END,
  CASE WHEN EXISTS { (entity)<-[:USES]-() } THEN "USES" END,
  CASE WHEN EXISTS { (entity)<-[:COMPARES_WITH]-() } THEN "COMPARES_WITH" END,
  CASE WHEN EXISTS { (entity)<-[:EVALUATES_ON]-() } THEN "EVALUATES_ON" END,
  CASE WHEN EXISTS { (entity)<-[:STUDIES]-() } THEN "STUDIES" END
] AS every
RETURN entity.id AS id, toInteger(left(entity.firstSeen, 4)) AS year, entity.kind AS kind,
       [role IN every WHERE role IS NOT NULL] AS roles
