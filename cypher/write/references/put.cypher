// purpose: write the in-text citations of papers as read
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
CREATE (paper)-[:REFERS_TO]->(reference:Reference)
SET reference = row.fields
