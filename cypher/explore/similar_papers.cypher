// purpose: the papers that share the most entities with this one
// mode: read
// params: paper str = fine-tuning-language-models-with-just-forward-passes, limit int = 10
// returns: paper str, title str, published str?, shared int, entities list[str]
MATCH (:Paper {id: $paper})-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(entity:Entity)
MATCH (entity)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(other:Paper)
WHERE other.id <> $paper
WITH DISTINCT other, entity
ORDER BY entity.id
WITH other, collect(entity.name) AS entities
RETURN other.id AS paper, other.title AS title, other.published AS published, size(entities) AS shared, entities
ORDER BY shared DESC, paper
LIMIT $limit
