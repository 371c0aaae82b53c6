// purpose: who introduced it: the papers that say so, the first one first, with their words
// mode: read
// params: name form = lion
// returns: entity str, first bool, published str?, paper str, title str, confidence float, quotes list[str]
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[link:INTRODUCES]-(paper:Paper)
RETURN it.name AS entity, paper.id = it.introducedBy AS first, paper.published AS published,
       paper.id AS paper, paper.title AS title, link.confidence AS confidence, link.quotes AS quotes
ORDER BY it.id, first DESC, published, paper, link.starts[0], quotes
