// purpose: what papers have by which a search is narrowed: the year of publication and the organisations
// mode: read
// params: ids list[str]
// returns: id str, year int?, organizations list[str]
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
RETURN paper.id AS id, toInteger(left(paper.published, 4)) AS year,
       COLLECT { MATCH (paper)-[:FROM]->(organization:Organization) RETURN organization.id ORDER BY organization.id } AS organizations
