// purpose: all that a paper introduces, uses, compares with, evaluates on and studies
// mode: read
// params: paper str = remax-a-simple-effective-and-efficient-reinforcement-learning-method-for-aligning-large-language-models
// returns: role str, entity str, kind str, confidence float, introducedHere bool, quotes list[str]
MATCH (paper:Paper {id: $paper})-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(it:Entity)
RETURN type(link) AS role, it.name AS entity, it.kind AS kind, link.confidence AS confidence,
       coalesce(it.introducedBy = paper.id, false) AS introducedHere, link.quotes AS quotes
ORDER BY role, confidence DESC, it.id, link.starts[0], quotes
