// purpose: the authors of papers, in the papers' order
// mode: read
// params: ids list[str]
// returns: paper str, id str, name str
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[place:AUTHORED_BY]->(author:Author)
RETURN paper.id AS paper, author.id AS id, author.name AS name ORDER BY paper, place.position
