// purpose: link papers to their authors, in order
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MERGE (author:Author {id: row.author})
SET author.name = CASE WHEN author.name IS NULL OR author.name > row.name THEN row.name ELSE author.name END
CREATE (paper)-[:AUTHORED_BY {position: row.position}]->(author)
