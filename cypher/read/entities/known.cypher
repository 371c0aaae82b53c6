// purpose: the entities that texts lead to, each by its id or else by its normalised name; of several the most linked is the first
// mode: read
// params: ids list[str], forms list[str]
// returns: place int, id str, papers int
UNWIND range(0, size($ids) - 1) AS place
OPTIONAL MATCH (own:Entity {id: $ids[place]})
OPTIONAL MATCH (:Name {form: $forms[place]})-[:NAMES]->(named:Entity)
WITH DISTINCT place, coalesce(own, named) AS entity
WHERE entity IS NOT NULL
RETURN place, entity.id AS id,
       COUNT { MATCH (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper) RETURN DISTINCT paper } AS papers
ORDER BY place, papers DESC, id
