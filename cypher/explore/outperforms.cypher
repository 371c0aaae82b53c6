// purpose: what it outperforms, by the results in numbers that papers claim
// mode: read
// params: name form = naturalgalore, limit int = 20
// returns: entity str, loser str, kind str, metrics list[str], papers list[str]
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)-[edge:OUTPERFORMS]->(other:Entity)
RETURN it.name AS entity, other.name AS loser, other.kind AS kind, edge.metrics AS metrics, edge.papers AS papers
ORDER BY it.id, size(papers) DESC, other.id
LIMIT $limit
