// purpose: what a method is compared with, in how many papers, and how many claims in numbers speak for it and for the other
// mode: read
// params: name form = ppo, limit int = 20
// returns: entity str, other str, kind str, papers int, claimsFor int, claimsForOther int
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
CALL (it) {
  MATCH (it)<-[:INTRODUCES]-(paper:Paper)-[:COMPARES_WITH]->(another:Entity)
  RETURN paper, another
  UNION
  MATCH (it)<-[:COMPARES_WITH]-(paper:Paper)-[:INTRODUCES]->(another:Entity)
  RETURN paper, another
}
WITH it, another, count(DISTINCT paper) AS papers
WHERE another.id <> it.id
RETURN it.name AS entity, another.name AS other, another.kind AS kind, papers,
       COUNT { (it)<-[:SUBJECT]-(:Claim)-[:AGAINST]->(another) } AS claimsFor,
       COUNT { (another)<-[:SUBJECT]-(:Claim)-[:AGAINST]->(it) } AS claimsForOther
ORDER BY papers DESC, claimsFor + claimsForOther DESC, it.id, another.id
LIMIT $limit
