// purpose: how many entities there are of each kind
// mode: read
// params:
// returns: kind str, entities int
MATCH (entity:Entity)
RETURN entity.kind AS kind, count(entity) AS entities ORDER BY kind
