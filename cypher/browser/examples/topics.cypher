// purpose: examples for the guide: pairs of much studied topics, by how much of what their newest papers use most is shared
// mode: read
// params: limit int = 12
// returns: one str, two str, papers int, shared int
// scans: every topic is ranked by its papers
MATCH (topic:Entity)<-[:STUDIES]-(paper:Paper)
WITH topic, count(DISTINCT paper) AS papers
ORDER BY papers DESC, topic.id
LIMIT 12
CALL (topic) {
  MATCH (topic)<-[:STUDIES]-(newest:Paper)
  WITH DISTINCT newest
  ORDER BY coalesce(newest.published, "") DESC, newest.id
  LIMIT 200
  MATCH (newest)-[:USES|COMPARES_WITH|EVALUATES_ON]->(it:Entity)
  WITH it, count(DISTINCT newest) AS uses
  ORDER BY uses DESC, it.id
  LIMIT 100
  RETURN collect(it.id) AS used
}
WITH collect({name: topic.name, id: topic.id, papers: papers, used: used}) AS topics
UNWIND topics AS left
UNWIND topics AS right
WITH left, right
WHERE left.papers > right.papers OR (left.papers = right.papers AND left.id < right.id)
WITH left, right, size([id IN left.used WHERE id IN right.used AND id <> left.id AND id <> right.id]) AS shared
WHERE shared > 0
RETURN left.name AS one, right.name AS two, left.papers AS papers, shared
ORDER BY shared DESC, left.id, right.id
LIMIT $limit
