// purpose: for each paper, how many papers it cites
// mode: read
// params: ids list[str], kind str = "ALL"
// returns: id str, total int
UNWIND $ids AS id
MATCH (:Paper {id: id})-[citation:CITES]->(other:Paper)
WHERE ($kind = "ALL" OR ($kind = "EXPLICIT" AND size(citation.sources) > 0) OR ($kind = "INFERRED" AND citation.inferred))
RETURN id, count(DISTINCT other) AS total
