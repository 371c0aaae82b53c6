// purpose: what a step leads to
// from: step
// gives: paper, entity, author
OPTIONAL MATCH (paper:Paper {id: step[2][0]})
OPTIONAL MATCH (entity:Entity {id: step[2][1]})
OPTIONAL MATCH (author:Author {id: step[2][2]})
