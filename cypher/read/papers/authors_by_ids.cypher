// purpose: authors by id, in any order
// mode: read
// params: ids list[str]
// returns: id str, name str
UNWIND $ids AS id
MATCH (found:Author {id: id})
RETURN found.id AS id, found.name AS name
