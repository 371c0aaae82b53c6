// purpose: what most claims in numbers are made against, by how many papers
// mode: read
// params: limit int = 20
// returns: entity str, kind str, claims int, papers int, subjects list[str]
// scans: every claim is counted
MATCH (it:Entity)<-[:AGAINST]-(claim:Claim)<-[:CLAIMS]-(paper:Paper)
WITH it, claim, paper
ORDER BY claim.subject
WITH it, count(DISTINCT claim) AS claims, count(DISTINCT paper) AS papers, collect(DISTINCT claim.subject) AS subjects
RETURN it.name AS entity, it.kind AS kind, claims, papers, subjects
ORDER BY claims DESC, papers DESC, it.id
LIMIT $limit
