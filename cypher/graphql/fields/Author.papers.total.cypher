// purpose: how many papers there are of an author
// from: author
MATCH (author)<-[:AUTHORED_BY]-(paper:Paper)
RETURN DISTINCT paper
