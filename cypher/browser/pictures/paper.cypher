// purpose: picture of one paper: all that its text introduces, uses, compares with, evaluates on and studies
// mode: read
// params: paper str = remax-a-simple-effective-and-efficient-reinforcement-learning-method-for-aligning-large-language-models
// returns: link any
MATCH link = (:Paper {id: $paper})-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(:Entity)
RETURN link
