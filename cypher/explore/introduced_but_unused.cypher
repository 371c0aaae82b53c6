// purpose: what was introduced between two dates and no other paper uses, compares with or evaluates on
// mode: read
// params: from str = 2023-01-01, until str = 2023-06-30, limit int = 20
// returns: published str, entity str, kind str, paper str, title str
MATCH (paper:Paper)
WHERE paper.published >= $from AND paper.published <= $until
MATCH (paper)-[:INTRODUCES]->(it:Entity)
WHERE it.introducedBy = paper.id AND NOT EXISTS {
  MATCH (it)<-[:USES|COMPARES_WITH|EVALUATES_ON]-(other:Paper)
  WHERE other.id <> paper.id
}
WITH DISTINCT paper, it
RETURN paper.published AS published, it.name AS entity, it.kind AS kind, paper.id AS paper, paper.title AS title
ORDER BY published, paper, it.id
LIMIT $limit
