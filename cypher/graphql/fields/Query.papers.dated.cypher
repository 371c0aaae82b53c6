// purpose: as Query.papers, for the newest in a span of days: in the order of the index
// gives: paper
// place: paper.published, paper.id
FILTERED
AND paper.published <= $afterKey AND (paper.published < $afterKey OR paper.id > $afterId) // if after
WITH paper ORDER BY paper.published DESC, paper.id LIMIT $limit
