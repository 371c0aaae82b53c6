// purpose: the topics of a year that most papers study, beside the year before
// mode: read
// params: year str = 2025, before str = 2024, limit int = 20
// returns: topic str, papers int, before int
MATCH (paper:Paper)
WHERE paper.published >= $year AND paper.published < $year + "~"
MATCH (paper)-[:STUDIES]->(field:Entity)
WITH field, count(DISTINCT paper) AS papers
RETURN field.name AS topic, papers,
       COUNT {
         MATCH (field)<-[:STUDIES]-(old:Paper)
         WHERE old.published >= $before AND old.published < $before + "~"
         RETURN DISTINCT old
       } AS before
ORDER BY papers DESC, field.id
LIMIT $limit
