// purpose: the in-text citations that stand in the texts of papers
// mode: read
// params: ids list[str]
// returns: paper str, reference map
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[:REFERS_TO]->(reference:Reference)
RETURN paper.id AS paper, properties(reference) AS reference
