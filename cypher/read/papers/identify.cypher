// purpose: the papers that identifiers lead to: arxiv:2301.00001, doi:10.1/x, title:a-slug
// mode: read
// params: values list[str]
// returns: value str, id str
UNWIND $values AS value
MATCH (:Identifier {value: value})-[:IDENTIFIES]->(paper:Paper)
RETURN value, paper.id AS id ORDER BY value, id
