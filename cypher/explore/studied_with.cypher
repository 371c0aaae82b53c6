// purpose: what is studied together with a topic, and what part of each other's papers that is
// mode: read
// params: topic form = largelanguagemodel, limit int = 20
// returns: topic str, other str, papers int, ofTopic float, ofOther float
MATCH (:Name {form: $topic})-[:NAMES]->(field:Entity)<-[:STUDIES]-(paper:Paper)
MATCH (paper)-[:STUDIES]->(another:Entity)
WHERE another.id <> field.id
WITH field, another, count(DISTINCT paper) AS papers
ORDER BY papers DESC, field.id, another.id
LIMIT $limit
WITH field, another, papers,
     COUNT { MATCH (field)<-[:STUDIES]-(one:Paper) RETURN DISTINCT one } AS whole,
     COUNT { MATCH (another)<-[:STUDIES]-(two:Paper) RETURN DISTINCT two } AS others
RETURN field.name AS topic, another.name AS other, papers, round(100.0 * papers / whole) / 100 AS ofTopic,
       round(100.0 * papers / others) / 100 AS ofOther
ORDER BY papers DESC, field.id, another.id
