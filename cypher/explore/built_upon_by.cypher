// purpose: what builds on it, the newest first, by the words of the papers that introduce that
// mode: read
// params: name form = ppo, limit int = 20
// returns: entity str, builder str, kind str, firstSeen str?, quotes list[str], papers list[str]
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[edge:BUILDS_ON]-(other:Entity)
RETURN it.name AS entity, other.name AS builder, other.kind AS kind, other.firstSeen AS firstSeen,
       edge.quotes AS quotes, edge.papers AS papers
ORDER BY it.id, firstSeen DESC, other.id
LIMIT $limit
