// purpose: drop the in-text citations of papers, before they are written anew
// mode: write
// params: rows list[map]
// returns:
// Found first, as in claims/forget.
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[:REFERS_TO]->(reference:Reference)
WITH collect(reference) AS references
UNWIND references AS reference
DETACH DELETE reference
