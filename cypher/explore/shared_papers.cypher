// purpose: the papers that have both of two things, and in which roles
// mode: read
// params: one form = lora, two form = galore, limit int = 20
// returns: published str?, paper str, title str, firstRoles list[str], secondRoles list[str]
MATCH (:Name {form: $one})-[:NAMES]->(one:Entity), (:Name {form: $two})-[:NAMES]->(two:Entity)
MATCH (one)<-[first:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
MATCH (paper)-[second:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(two)
WITH DISTINCT paper, type(first) AS role, type(second) AS other
ORDER BY role, other
WITH paper, collect(DISTINCT role) AS firstRoles, collect(DISTINCT other) AS secondRoles
RETURN paper.published AS published, paper.id AS paper, paper.title AS title, firstRoles, secondRoles
ORDER BY coalesce(published, "") DESC, paper
LIMIT $limit
