// purpose: what was evaluated on the most datasets by the papers that introduce it
// mode: read
// params: limit int = 20
// returns: entity str, kind str, datasets int, names list[str]
// scans: every introduction is counted
MATCH (it:Entity)<-[:INTRODUCES]-(:Paper)-[:EVALUATES_ON]->(dataset:Entity)
WHERE dataset.id <> it.id
WITH DISTINCT it, dataset
ORDER BY dataset.id
WITH it, collect(dataset.name) AS names
RETURN it.name AS entity, it.kind AS kind, size(names) AS datasets, names
ORDER BY datasets DESC, it.id
LIMIT $limit
