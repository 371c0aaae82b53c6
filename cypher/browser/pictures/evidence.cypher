// purpose: picture of what links a paper to a thing; the edge holds the quotes, where they stand, and how sure the model is
// mode: read
// params: paper str = remax-a-simple-effective-and-efficient-reinforcement-learning-method-for-aligning-large-language-models, name form = ppo
// returns: link any
MATCH (:Name {form: $name})-[:NAMES]->(it:Entity)
MATCH link = (:Paper {id: $paper})-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(it)
RETURN link
