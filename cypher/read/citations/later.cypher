// purpose: citations of a paper that was published later than the one that cites it, and whether that cites back
// mode: read
// params: limit int = 20
// returns: paper str, published str, other str, otherPublished str, sources list[str], mutual bool
// scans: every citation is looked at
MATCH (paper:Paper)-[citation:CITES]->(other:Paper)
WHERE other.published > paper.published
RETURN paper.id AS paper, paper.published AS published, other.id AS other, other.published AS otherPublished,
       citation.sources AS sources, EXISTS { (other)-[:CITES]->(paper) } AS mutual
ORDER BY paper, other
LIMIT $limit
