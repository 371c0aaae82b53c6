// purpose: drop the in-text citations of papers, before they are written anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[:REFERS_TO]->(reference:Reference)
DETACH DELETE reference
