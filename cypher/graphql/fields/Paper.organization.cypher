// purpose: the organisation that a paper comes from
// from: paper
// gives: organization
MATCH (paper)-[:FROM]->(organization:Organization)
WITH organization ORDER BY organization.id LIMIT 1
