// purpose: the entities that two papers share, those with the fewest links first, with the roles in each
// from: origin, paper
// gives: entity, roles, others, links
MATCH (origin)-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)<-[beside:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper)
WITH entity, collect(DISTINCT type(link)) AS owned, collect(DISTINCT type(beside)) AS had
WITH entity,
     [role IN ["INTRODUCES", "USES", "COMPARES_WITH", "EVALUATES_ON", "STUDIES"] WHERE role IN owned] AS roles,
     [role IN ["INTRODUCES", "USES", "COMPARES_WITH", "EVALUATES_ON", "STUDIES"] WHERE role IN had] AS others,
     COUNT { (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-() } AS links
ORDER BY links, entity.id
