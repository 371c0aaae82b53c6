// purpose: for each entity, how many papers have it in each role
// mode: read
// params: ids list[str]
// returns: id str, role str, papers int
UNWIND $ids AS id
MATCH (parent:Entity {id: id})<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
RETURN id, type(link) AS role, count(DISTINCT paper) AS papers
