// purpose: a page of the best papers that words find; what a cursor counts is the place among them
// gives: paper, score = matched, best
// place: rank, paper.id
CALL db.index.fulltext.queryNodes("paper_text", $query, {limit: $most}) YIELD node AS hit, score AS points
WITH hit, points ORDER BY points DESC, hit.id
WITH collect(hit) AS found, collect(points) AS scores
UNWIND range($start, $start + $limit - 1) AS rank
WITH found[rank] AS paper, scores[rank] AS matched, scores[0] AS best, rank
WHERE paper IS NOT NULL
