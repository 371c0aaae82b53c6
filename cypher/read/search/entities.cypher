// purpose: entities by the words of their name, the best first; text is a full-text query
// mode: read
// params: text str, limit int = 20
// returns: id str, score float
CALL db.index.fulltext.queryNodes("entity_text", $text, {limit: $limit}) YIELD node, score
RETURN node.id AS id, score ORDER BY score DESC, id
