// purpose: what the texts of papers say
// mode: read
// params: ids list[str]
// returns: paper str, role str, entity str, link map
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
RETURN paper.id AS paper, type(link) AS role, entity.id AS entity, properties(link) AS link
