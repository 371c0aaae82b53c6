// purpose: write what listings say of papers
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MATCH (listing:Listing {id: row.listing})
CREATE (paper)-[listed:LISTED_IN]->(listing)
SET listed = row.fields
