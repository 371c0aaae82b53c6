// purpose: let identifiers lead to papers
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MERGE (identifier:Identifier {value: row.value})
CREATE (identifier)-[:IDENTIFIES]->(paper)
