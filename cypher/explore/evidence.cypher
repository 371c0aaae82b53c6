// purpose: why a paper is linked to it: each quote with its place in the text, the role and how sure the model is
// mode: read
// params: paper str = remax-a-simple-effective-and-efficient-reinforcement-learning-method-for-aligning-large-language-models, name form = ppo
// returns: role str, entity str, quote str, start int, end int, confidence float, kind str, model str
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH (:Paper {id: $paper})-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(it)
UNWIND range(0, size(link.quotes) - 1) AS place
RETURN type(link) AS role, it.name AS entity, link.quotes[place] AS quote, link.starts[place] AS start,
       link.ends[place] AS end, link.confidence AS confidence, link.kind AS kind, link.model AS model
ORDER BY role, it.id, start, end
