// purpose: papers that any of the identifiers stands in a reference list of
// mode: read
// params: identifiers list[str]
// returns: id str
MATCH (identifier:Identifier)
WHERE identifier.value IN $identifiers
MATCH (identifier)<-[:REFERENCES]-(paper:Paper)
RETURN DISTINCT paper.id AS id
