// purpose: what outperforms it, by the results in numbers that papers claim
// mode: read
// params: name form = lora, limit int = 20
// returns: entity str, winner str, kind str, metrics list[str], papers list[str]
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)<-[edge:OUTPERFORMS]-(other:Entity)
RETURN it.name AS entity, other.name AS winner, other.kind AS kind, edge.metrics AS metrics, edge.papers AS papers
ORDER BY it.id, size(papers) DESC, other.id
LIMIT $limit
