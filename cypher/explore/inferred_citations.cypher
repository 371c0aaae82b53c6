// purpose: the citations that were inferred, and through which entities
// mode: read
// params: limit int = 20
// returns: paper str, published str?, cites str, citedPublished str?, via list[str]
// scans: every citation is looked at
MATCH (paper:Paper)-[citation:CITES]->(cited:Paper)
WHERE citation.inferred
RETURN paper.id AS paper, paper.published AS published, cited.id AS cites, cited.published AS citedPublished,
       citation.via AS via
ORDER BY size(via) DESC, paper, cites
LIMIT $limit
