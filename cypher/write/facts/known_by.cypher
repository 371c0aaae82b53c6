// purpose: papers that any of the identifiers leads to
// mode: read
// params: identifiers list[str]
// returns: id str
MATCH (identifier:Identifier)
WHERE identifier.value IN $identifiers
MATCH (identifier)-[:IDENTIFIES]->(paper:Paper)
RETURN DISTINCT paper.id AS id
