// purpose: a page, for each paper, of the papers that papers cite, the newest first
// mode: read
// params: ids list[str], kind str = "ALL", afterKey str?, afterId str?, limit int = 20
// returns: paper str, id str, key str, sources list[str], inferred bool, via list[str]?
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
CALL {
  WITH paper
  MATCH (paper)-[citation:CITES]->(cited:Paper)
  WHERE ($kind = "ALL" OR ($kind = "EXPLICIT" AND size(citation.sources) > 0) OR ($kind = "INFERRED" AND citation.inferred))
  WITH citation, cited, coalesce(cited.published, "") AS key
  WHERE $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND cited.id > $afterId)
  RETURN citation, cited, key ORDER BY key DESC, cited.id LIMIT $limit
}
RETURN paper.id AS paper, cited.id AS id, key, citation.sources AS sources, citation.inferred AS inferred,
       citation.via AS via
ORDER BY paper, key DESC, id
