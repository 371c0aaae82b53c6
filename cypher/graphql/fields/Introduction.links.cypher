// purpose: where and how the paper says so, in the order of links
// from: entity, paper
// gives: paper, link, entity
MATCH (paper)-[link:INTRODUCES]->(entity)
WITH paper, link, entity, 1000 - toInteger(round(link.confidence * 1000)) AS unsure, coalesce(link.starts[0], 0) AS start
WITH paper, link, entity, unsure, start ORDER BY unsure, start
