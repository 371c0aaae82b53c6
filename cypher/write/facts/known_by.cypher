// purpose: papers that any of the identifiers leads to
// mode: read
// params: identifiers list[str]
// returns: id str
UNWIND $identifiers AS value
MATCH (identifier:Identifier {value: value})-[:IDENTIFIES]->(paper:Paper)
RETURN DISTINCT paper.id AS id
