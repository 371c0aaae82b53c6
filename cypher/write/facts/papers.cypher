// purpose: what is kept of papers beside their records
// mode: read
// params: ids list[str]
// returns: id str, title str, abstract str, model str?, textCode list[str]?
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
RETURN paper.id AS id, paper.title AS title, paper.abstract AS abstract, paper.model AS model,
       paper.textCode AS textCode
