// purpose: how many entities there are of each kind
// mode: read
// params:
// returns: kind str, entities int
// scans: every entity is counted by kind
MATCH (entity:Entity)
RETURN entity.kind AS kind, count(entity) AS entities ORDER BY kind
