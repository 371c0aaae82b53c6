// purpose: the papers with the fewest links: little or nothing was found in their texts
// mode: read
// params: atMost int = 5, limit int = 20
// returns: links int, paper str, title str, characters int
// scans: every paper's links are counted
MATCH (paper:Paper)
WITH paper, COUNT { (paper)-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(:Entity) } AS links
WHERE links <= $atMost
RETURN links, paper.id AS paper, paper.title AS title, size(paper.title) + size(paper.abstract) AS characters
ORDER BY links, paper
LIMIT $limit
