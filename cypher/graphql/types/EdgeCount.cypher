// purpose: how many links are in a role
// from: role
role: role
links: CASE role
  WHEN "INTRODUCES" THEN COUNT { (:Paper)-[:INTRODUCES]->(:Entity) }
  WHEN "USES" THEN COUNT { (:Paper)-[:USES]->(:Entity) }
  WHEN "COMPARES_WITH" THEN COUNT { (:Paper)-[:COMPARES_WITH]->(:Entity) }
  WHEN "EVALUATES_ON" THEN COUNT { (:Paper)-[:EVALUATES_ON]->(:Entity) }
  ELSE COUNT { (:Paper)-[:STUDIES]->(:Entity) } END
