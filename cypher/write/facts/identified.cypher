// purpose: papers that any of the identifiers leads to, with all identifiers that do
// mode: read
// params: identifiers list[str]
// returns: value str, paper str, identifiers list[str]
MATCH (identifier:Identifier)
WHERE identifier.value IN $identifiers
MATCH (identifier)-[:IDENTIFIES]->(paper:Paper)
MATCH (paper)<-[:IDENTIFIES]-(other:Identifier)
WITH identifier.value AS value, paper.id AS paper, other.value AS one ORDER BY one
RETURN value, paper, collect(one) AS identifiers
