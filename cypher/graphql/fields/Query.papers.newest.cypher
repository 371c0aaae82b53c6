// purpose: as Query.papers, for the newest of all: in the order of the index, and those without a day only where it ends
// gives: paper = found
// place: key, found.id
CALL {
  FILTERED
  AND paper.published IS NOT NULL // if not after
  AND paper.published <= $afterKey AND (paper.published < $afterKey OR paper.id > $afterId) // if after
  WITH paper.published AS day, paper.id AS id ORDER BY day DESC, id LIMIT $limit
  RETURN collect(id) AS dated
}
CALL {
  WITH dated
  UNWIND dated AS one
  RETURN one
UNION ALL
  WITH dated
  UNWIND CASE WHEN size(dated) < $limit THEN [1] ELSE [] END AS more
  FILTERED
  AND paper.published IS NULL
  AND ($afterKey <> "" OR paper.id > $afterId) // if after
  WITH paper ORDER BY paper.id LIMIT $limit
  RETURN paper.id AS one
}
MATCH (found:Paper {id: one})
WITH found, coalesce(found.published, "") AS key ORDER BY key DESC, found.id LIMIT $limit
