// purpose: what an organisation's papers introduce, use and study, by its handle
// mode: read
// params: organization str = nvidia, limit int = 20
// returns: organization str, published str?, paper str, title str, introduces list[str], topics list[str]
MATCH (home:Organization {id: $organization})<-[:FROM]-(paper:Paper)
WITH DISTINCT home, paper
CALL (paper) {
  OPTIONAL MATCH (paper)-[:INTRODUCES]->(made:Entity)
  WITH DISTINCT made ORDER BY made.id
  RETURN collect(made.name) AS introduces
}
CALL (paper) {
  OPTIONAL MATCH (paper)-[:STUDIES]->(topic:Entity)
  WITH DISTINCT topic ORDER BY topic.id
  RETURN collect(topic.name) AS topics
}
RETURN home.name AS organization, paper.published AS published, paper.id AS paper, paper.title AS title,
       introduces, topics
ORDER BY coalesce(published, "") DESC, paper
LIMIT $limit
