// purpose: examples for the guide: the topics that most papers study, each with the one that shares most of what its papers use
// mode: read
// params: limit int = 3
// returns: one str, two str, papers int, shared int
MATCH (topic:Entity)<-[:STUDIES]-(paper:Paper)
WITH topic, count(DISTINCT paper) AS papers
ORDER BY papers DESC, topic.id
LIMIT $limit
CALL (topic) {
  MATCH (topic)<-[:STUDIES]-(left:Paper)
  WITH DISTINCT topic AS field, left
  ORDER BY coalesce(left.published, "") DESC, left.id
  // an example need not be the best there is, but must be found in a large graph too
  LIMIT 200
  MATCH (left)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it:Entity)
  WHERE it.id <> field.id
  WITH field, it, collect(DISTINCT left) AS users
  ORDER BY size(users) DESC, it.id
  LIMIT 50
  UNWIND users AS user
  MATCH (it)<-[:USES|COMPARES_WITH|EVALUATES_ON]-(right:Paper)-[:STUDIES]->(other:Entity)
  WHERE other.id <> field.id AND other.id <> it.id AND NOT EXISTS { (right)-[:STUDIES]->(field) }
    AND NOT EXISTS { (user)-[:STUDIES]->(other) }
  WITH other, count(DISTINCT it) AS shared
  ORDER BY shared DESC, other.id
  LIMIT 1
  RETURN other, shared
}
RETURN topic.name AS one, other.name AS two, papers, shared
ORDER BY papers DESC, topic.id
