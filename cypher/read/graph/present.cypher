// purpose: which of these papers, entities and authors there are, by type and id
// mode: read
// params: papers list[str], entities list[str], authors list[str]
// returns: type str, id str
CALL {
  UNWIND $papers AS one
  MATCH (found:Paper {id: one})
  RETURN "paper" AS type, found.id AS id
UNION ALL
  UNWIND $entities AS one
  MATCH (found:Entity {id: one})
  RETURN "entity" AS type, found.id AS id
UNION ALL
  UNWIND $authors AS one
  MATCH (found:Author {id: one})
  RETURN "author" AS type, found.id AS id
}
RETURN type, id
