// purpose: what papers claim in numbers, with the entities that each claim is about
// mode: read
// params: ids list[str]
// returns: paper str, claim map, subject str?, against str?, on str?
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[:CLAIMS]->(claim:Claim)
OPTIONAL MATCH (claim)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (claim)-[:AGAINST]->(against:Entity)
OPTIONAL MATCH (claim)-[:ON]->(on:Entity)
RETURN paper.id AS paper, claim {.*} AS claim, subject.id AS subject, against.id AS against, on.id AS on
