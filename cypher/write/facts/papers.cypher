// purpose: what is kept of papers beside their records
// mode: read
// params: ids list[str]
// returns: id str, title str, abstract str, model str?, textCode list[str]?, loadedAt str?
MATCH (paper:Paper)
WHERE paper.id IN $ids
RETURN paper.id AS id, paper.title AS title, paper.abstract AS abstract, paper.model AS model,
       paper.textCode AS textCode, paper.loadedAt AS loadedAt
