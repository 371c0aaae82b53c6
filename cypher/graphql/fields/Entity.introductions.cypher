// purpose: the papers that claim to introduce an entity, the first one first
// from: entity
// gives: entity, paper, winner
MATCH (entity)<-[:INTRODUCES]-(paper:Paper)
WITH DISTINCT entity, paper
MATCH (winner:Paper {id: entity.introducedBy})
WITH entity, paper, winner ORDER BY coalesce(paper.published, "9999"), paper.id LIMIT $limit
