// purpose: what it builds on, by the words of the papers that introduce it
// mode: read
// params: name form = loop, limit int = 20
// returns: entity str, basis str, kind str, quotes list[str], papers list[str]
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)-[edge:BUILDS_ON]->(other:Entity)
RETURN it.name AS entity, other.name AS basis, other.kind AS kind, edge.quotes AS quotes, edge.papers AS papers
ORDER BY it.id, size(papers) DESC, other.id
LIMIT $limit
