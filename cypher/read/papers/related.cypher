// purpose: other papers by what they share with each paper: a citation, and entities, each the more the fewer papers link to it; entities that 2,000 links do not reach are left out
// mode: read
// params: ids list[str], limit int = 20
// returns: paper str, other str, score int, cites bool, citedBy bool
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
CALL {
  WITH paper
  CALL {
    WITH paper
    MATCH (paper)-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
    WITH DISTINCT entity
    WITH entity, COUNT { (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-() } AS links ORDER BY links, entity.id
    WITH collect(entity) AS entities, collect(links) AS counts
    UNWIND [place IN range(0, size(counts) - 1) WHERE reduce(total = 0, one IN counts[0..(place + 1)] | total + one) <= 2000] AS chosen
    WITH entities[chosen] AS common, toInteger(1000 / sqrt(counts[chosen])) AS weight
    MATCH (common)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(sharing:Paper)
    WITH DISTINCT common, weight, sharing
    RETURN sharing AS other, weight
  UNION ALL
    WITH paper
    MATCH (paper)-[:CITES]->(cited:Paper)
    WHERE COUNT { (paper)-[:CITES]->() } <= 2000
    RETURN cited AS other, 707 AS weight
  UNION ALL
    WITH paper
    MATCH (paper)<-[:CITES]-(citing:Paper)
    WHERE COUNT { (paper)<-[:CITES]-() } <= 2000
    RETURN citing AS other, 707 AS weight
  }
  WITH paper, other, weight
  WHERE other.id <> paper.id
  WITH paper, other, sum(weight) AS score ORDER BY score DESC, other.id LIMIT $limit
  RETURN other, score
}
RETURN paper.id AS paper, other.id AS other, score,
       EXISTS { (paper)-[:CITES]->(other) } AS cites, EXISTS { (paper)<-[:CITES]-(other) } AS citedBy
ORDER BY paper, score DESC, other
