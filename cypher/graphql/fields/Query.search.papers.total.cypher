// purpose: how many papers words find
CALL db.index.fulltext.queryNodes("paper_text", $query, {limit: $most}) YIELD node AS hit
RETURN hit
