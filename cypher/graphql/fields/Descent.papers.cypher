// purpose: the papers that say so, in their order
// from: edge
// gives: paper
WITH coalesce(edge.papers, []) AS papers
UNWIND range(0, size(papers) - 1) AS place
MATCH (paper:Paper {id: papers[place]})
WITH paper, place ORDER BY place
