// purpose: what an author's papers introduce, the newest first; id is the name in lower case with hyphens
// mode: read
// params: author str = ann-lee, limit int = 20
// returns: author str, entity str, kind str, published str?, paper str, title str
MATCH (author:Author {id: $author})<-[:AUTHORED_BY]-(paper:Paper)
MATCH (paper)-[:INTRODUCES]->(it:Entity)
WITH DISTINCT author, paper, it
RETURN author.name AS author, it.name AS entity, it.kind AS kind, paper.published AS published,
       paper.id AS paper, paper.title AS title
ORDER BY coalesce(published, "") DESC, paper, it.id
LIMIT $limit
