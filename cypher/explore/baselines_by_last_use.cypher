// purpose: baselines by the year in which a paper last compared with them
// mode: read
// params: atLeast int = 2
// returns: year str, baselines int, names list[str]
// scans: every comparison has a date
MATCH (paper:Paper)-[:COMPARES_WITH]->(entity:Entity)
WITH entity, count(DISTINCT paper) AS papers, max(paper.published) AS last
WHERE papers >= $atLeast AND last IS NOT NULL
WITH entity, papers, substring(last, 0, 4) AS year
ORDER BY papers DESC, entity.id
WITH year, collect(entity.name) AS names
RETURN year, size(names) AS baselines, names
ORDER BY year
