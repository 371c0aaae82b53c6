// purpose: how many links a paper has
// from: paper
MATCH (paper)-[link:ROLES]->(entity:Entity)
WHERE link.kind IN $kinds // if kinds
