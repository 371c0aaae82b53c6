// purpose: the methods, models and systems that papers of both of two topics use or compare with
// mode: read
// params: one form = largelanguagemodel, two form = edgedevice, limit int = 20
// returns: entity str, kind str, papersOfOne int, papersOfTwo int, papersOfBoth int
MATCH (:Name {form: $one})-[:NAMES]->(one:Entity)<-[:STUDIES]-(paper:Paper)-[:USES|COMPARES_WITH]->(it:Entity)
WITH one, it, count(DISTINCT paper) AS papersOfOne
MATCH (:Name {form: $two})-[:NAMES]->(two:Entity)<-[:STUDIES]-(other:Paper)-[:USES|COMPARES_WITH]->(it)
WHERE one.id <> two.id
WITH one, two, it, papersOfOne, count(DISTINCT other) AS papersOfTwo
ORDER BY papersOfOne + papersOfTwo DESC, it.id, one.id, two.id
LIMIT $limit
RETURN it.name AS entity, it.kind AS kind, papersOfOne, papersOfTwo,
       COUNT {
         MATCH (it)<-[:USES|COMPARES_WITH]-(both:Paper)-[:STUDIES]->(one)
         MATCH (both)-[:STUDIES]->(two)
         RETURN DISTINCT both
       } AS papersOfBoth
ORDER BY papersOfOne + papersOfTwo DESC, it.id, one.id, two.id
