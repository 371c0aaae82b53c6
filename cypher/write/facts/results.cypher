// purpose: claims that compare the entities with what the claim's paper compares with or uses, data sets left out
// mode: read
// params: ids list[str]
// returns: found list[map]
// In one row, as in facts/named.
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[:SUBJECT]-(claim:Claim)-[:AGAINST]->(rival:Entity)
WHERE rival.id <> entity.id AND claim.direction IS NOT NULL
MATCH (claim)<-[:CLAIMS]-(paper:Paper)
WHERE EXISTS { MATCH (paper)-[link:USES|COMPARES_WITH]->(rival) WHERE link.kind <> "dataset" }
RETURN collect({subject: entity.id, against: rival.id, paper: paper.id, metric: claim.metric,
                direction: claim.direction}) AS found
