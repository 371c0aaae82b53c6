// purpose: papers that claim to introduce the entities, and when any paper linked them first
// mode: read
// params: ids list[str]
// returns: entity str, firstSeen str?, claims list[map]
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
RETURN entity.id AS entity, min(paper.published) AS firstSeen,
       collect(CASE WHEN type(link) = "INTRODUCES"
                    THEN {paper: paper.id, published: paper.published} END) AS claims
