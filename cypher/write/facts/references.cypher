// purpose: the in-text citations that stand in the texts of papers
// mode: read
// params: ids list[str]
// returns: paper str, reference map
MATCH (paper:Paper)
WHERE paper.id IN $ids
MATCH (paper)-[:REFERS_TO]->(reference:Reference)
RETURN paper.id AS paper, properties(reference) AS reference
