// purpose: picture of inferred citations: a paper cites the one that first introduced what it uses or compares with
// mode: read
// params: limit int = 20
// returns: cites any, takes any, introduces any
// scans: every inferred citation is ranked
MATCH (paper:Paper)-[citation:CITES]->(cited:Paper)
WHERE citation.inferred
WITH paper, citation, cited
ORDER BY size(citation.via) DESC, paper.id, cited.id
LIMIT $limit
MATCH cites = (paper)-[:CITES]->(cited)
MATCH takes = (paper)-[:USES|COMPARES_WITH]->(entity:Entity)
WHERE entity.id IN citation.via
MATCH introduces = (cited)-[:INTRODUCES]->(entity)
RETURN cites, takes, introduces
