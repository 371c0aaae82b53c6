// purpose: how many papers of each year are linked to an entity, the earliest first
// from: entity
// gives: year, papers
MATCH (entity)<-[link:ROLES]-(paper:Paper)
WHERE paper.published IS NOT NULL
WITH toInteger(left(paper.published, 4)) AS year, count(DISTINCT paper) AS papers ORDER BY year
