// purpose: picture of where a paper comes from: listings, identifiers, authors, organisation, in-text citations
// mode: read
// params: paper str = remax-a-simple-effective-and-efficient-reinforcement-learning-method-for-aligning-large-language-models
// returns: origin any, known any?
MATCH origin = (paper:Paper {id: $paper})-[:LISTED_IN|AUTHORED_BY|FROM|REFERS_TO]->()
OPTIONAL MATCH known = (paper)<-[:IDENTIFIES]-(:Identifier)
RETURN origin, known
