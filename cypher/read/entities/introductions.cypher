// purpose: for each entity the papers that claim to introduce it, the first one first, and why that goes before the others
// mode: read
// params: ids list[str], limit int = 20
// returns: entity str, paper str, title str, published str?, reason str?, quotes list[str]
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL {
  WITH entity
  MATCH (entity)<-[link:INTRODUCES]-(paper:Paper)
  WITH entity, paper, link ORDER BY link.starts[0], link.names
  WITH entity, paper, collect(link.quotes) AS said
  MATCH (winner:Paper {id: entity.introducedBy})
  RETURN paper, said,
         CASE WHEN paper.id = winner.id THEN null
              WHEN paper.published IS NULL AND winner.published IS NOT NULL THEN "UNDATED"
              WHEN paper.published > winner.published THEN "EARLIER"
              ELSE "SMALLER_ID" END AS reason
  ORDER BY coalesce(paper.published, "9999"), paper.id LIMIT $limit
}
RETURN entity.id AS entity, paper.id AS paper, paper.title AS title, paper.published AS published, reason,
       reduce(quotes = [], one IN said | quotes + one) AS quotes
ORDER BY entity, coalesce(published, "9999"), paper
