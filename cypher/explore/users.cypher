// purpose: the papers that use it, the newest first, with the words that say so
// mode: read
// params: name form = lora, limit int = 20
// returns: entity str, published str?, paper str, title str, names list[str], quotes list[str], confidence float
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[link:USES]-(paper:Paper)
RETURN it.name AS entity, paper.published AS published, paper.id AS paper, paper.title AS title,
       link.names AS names, link.quotes AS quotes, link.confidence AS confidence
ORDER BY coalesce(published, "") DESC, paper, it.id, link.starts[0], quotes
LIMIT $limit
