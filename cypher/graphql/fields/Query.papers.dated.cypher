// purpose: as Query.papers, for the newest in a span of days: in the order of the index, days and ids first, as whole papers are slow to put in order
// gives: paper = found
// place: key, found.id
FILTERED
AND paper.published <= $afterKey AND (paper.published < $afterKey OR paper.id > $afterId) // if after
WITH paper.published AS key, paper.id AS id ORDER BY key DESC, id LIMIT $limit
MATCH (found:Paper {id: id})
WITH found, key ORDER BY key DESC, found.id
