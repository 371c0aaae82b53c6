// purpose: link papers to the organisation that they come from
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MERGE (organization:Organization {id: row.organization})
SET organization.name = CASE WHEN organization.name IS NULL OR organization.name > row.name
                             THEN row.name ELSE organization.name END
CREATE (paper)-[:FROM]->(organization)
