// purpose: month by month how many papers appeared, how much they introduced first, and what they claim in numbers
// mode: read
// params: from str = 2024-01-01, until str = 2025-12-31
// returns: month str, papers int, introduced int, claims int
MATCH (paper:Paper)
WHERE paper.published >= $from AND paper.published <= $until
OPTIONAL MATCH (paper)-[:INTRODUCES]->(entity:Entity {introducedBy: paper.id})
WITH paper, count(DISTINCT entity) AS made
WITH substring(paper.published, 0, 7) AS month, paper, made, COUNT { (paper)-[:CLAIMS]->(:Claim) } AS stated
RETURN month, count(paper) AS papers, sum(made) AS introduced, sum(stated) AS claims
ORDER BY month
