// purpose: pairs of papers of one title and different ids, such as a preprint and its printed version
// mode: read
// params: limit int = 20
// returns: paper str, other str, title str, authors int
MATCH (identifier:Identifier)-[:IDENTIFIES]->(paper:Paper)
WHERE identifier.value STARTS WITH "title:"
MATCH (identifier)-[:IDENTIFIES]->(other:Paper)
WHERE paper.id < other.id
WITH DISTINCT paper, other
OPTIONAL MATCH (paper)-[:AUTHORED_BY]->(author:Author)<-[:AUTHORED_BY]-(other)
RETURN paper.id AS paper, other.id AS other, paper.title AS title, count(DISTINCT author) AS authors
ORDER BY paper, other
LIMIT $limit
