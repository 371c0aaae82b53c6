// purpose: every paper as a node of a projection, by id
// mode: read
// params:
// returns: id str, title str, published str?
// scans: every paper is a node of the projection
MATCH (paper:Paper)
RETURN paper.id AS id, paper.title AS title, paper.published AS published
ORDER BY id
