// purpose: a page, for each paper, of the papers that cite papers, the newest first
// mode: read
// params: ids list[str], kind str = "ALL", afterKey str?, afterId str?, limit int = 20
// returns: paper str, id str, key str, sources list[str], inferred bool, via list[str]?
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
CALL {
  WITH paper
  MATCH (paper)<-[citation:CITES]-(citing:Paper)
  WHERE ($kind = "ALL" OR ($kind = "EXPLICIT" AND size(citation.sources) > 0) OR ($kind = "INFERRED" AND citation.inferred))
  WITH citation, citing, coalesce(citing.published, "") AS key
  WHERE $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND citing.id > $afterId)
  RETURN citation, citing, key ORDER BY key DESC, citing.id LIMIT $limit
}
RETURN paper.id AS paper, citing.id AS id, key, citation.sources AS sources, citation.inferred AS inferred,
       citation.via AS via
ORDER BY paper, key DESC, id
