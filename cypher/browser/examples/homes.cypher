// purpose: examples for the guide: the organisations and the authors that most papers come from
// mode: read
// params: limit int = 3
// returns: kind str, id str, name str, papers int
// scans: every paper's organisation and authors are counted
CALL {
  MATCH (home:Organization)<-[:FROM]-(paper:Paper)
  RETURN "organization" AS kind, home.id AS id, home.name AS name, count(DISTINCT paper) AS papers
  ORDER BY papers DESC, id
  LIMIT $limit
  UNION ALL
  MATCH (author:Author)<-[:AUTHORED_BY]-(written:Paper)
  RETURN "author" AS kind, author.id AS id, author.name AS name, count(DISTINCT written) AS papers
  ORDER BY papers DESC, id
  LIMIT $limit
}
RETURN kind, id, name, papers
ORDER BY kind, papers DESC, id
