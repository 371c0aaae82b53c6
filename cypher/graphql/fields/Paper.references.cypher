// purpose: the in-text citations of a paper, in the order of its text
// from: paper
// gives: paper, reference
MATCH (paper)-[:REFERS_TO]->(reference:Reference)
WITH paper, reference ORDER BY reference.start, reference.end
