// purpose: picture of an organisation: its newest papers, and what each of them introduces
// mode: read
// params: organization str = nvidia, limit int = 12
// returns: from any, introduces any?
MATCH (home:Organization {id: $organization})<-[:FROM]-(paper:Paper)
WITH DISTINCT home, paper
ORDER BY coalesce(paper.published, "") DESC, paper.id
LIMIT $limit
MATCH from = (home)<-[:FROM]-(paper)
OPTIONAL MATCH introduces = (paper)-[:INTRODUCES]->(:Entity)
RETURN from, introduces
