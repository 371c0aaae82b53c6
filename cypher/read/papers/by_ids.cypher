// purpose: papers by id, in any order
// mode: read
// params: ids list[str]
// returns: paper map
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
RETURN paper {.*} AS paper
