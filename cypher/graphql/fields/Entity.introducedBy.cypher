// purpose: the paper that introduced an entity first
// from: entity
// gives: paper
MATCH (paper:Paper {id: entity.introducedBy})
