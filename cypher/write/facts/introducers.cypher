// purpose: papers that claim to introduce any of the entities, each with its day and its first author
// mode: read
// params: ids list[str]
// returns: entity str, paper str, published str?, author str?
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[:INTRODUCES]-(paper:Paper)
OPTIONAL MATCH (paper)-[:AUTHORED_BY {position: 0}]->(author:Author)
RETURN DISTINCT entity.id AS entity, paper.id AS paper, paper.published AS published, author.id AS author
