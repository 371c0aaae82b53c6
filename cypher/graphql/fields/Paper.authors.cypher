// purpose: the authors of a paper, in its order
// from: paper
// gives: author
MATCH (paper)-[place:AUTHORED_BY]->(author:Author)
WITH author, place ORDER BY place.position
