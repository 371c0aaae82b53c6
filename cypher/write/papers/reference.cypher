// purpose: let papers lead to the identifiers of the works in their reference lists, each with these works as written
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MERGE (identifier:Identifier {value: row.value})
CREATE (paper)-[:REFERENCES {works: row.works}]->(identifier)
