// purpose: write what entities outperform, by which papers and in which metrics
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (winner:Entity {id: row.winner})
MATCH (loser:Entity {id: row.loser})
CREATE (winner)-[:OUTPERFORMS {papers: row.papers, metrics: row.metrics}]->(loser)
