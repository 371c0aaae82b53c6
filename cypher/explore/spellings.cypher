// purpose: under which names papers write it, how often, and from when until when
// mode: read
// params: name form = lora
// returns: entity str, spelling str, papers int, first str?, last str?
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH (it)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper)
UNWIND link.quotes AS spelling
WITH it, spelling, count(DISTINCT paper) AS papers, min(paper.published) AS first, max(paper.published) AS last
RETURN it.name AS entity, spelling, papers, first, last
ORDER BY it.id, papers DESC, spelling
