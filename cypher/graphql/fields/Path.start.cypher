// purpose: where a path starts: the ids of a paper, an entity and an author, of which one is there
// from: path
// gives: paper, entity, author
OPTIONAL MATCH (paper:Paper {id: path[0][0]})
OPTIONAL MATCH (entity:Entity {id: path[0][1]})
OPTIONAL MATCH (author:Author {id: path[0][2]})
