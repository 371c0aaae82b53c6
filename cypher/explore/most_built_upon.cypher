// purpose: what most others build on, versions left out
// mode: read
// params: limit int = 20
// returns: basis str, kind str, builders int, names list[str]
// scans: every descent counts
MATCH (it:Entity)<-[:BUILDS_ON]-(builder:Entity)
WITH it, builder ORDER BY builder.id
WITH it, collect(builder.name) AS names
RETURN it.name AS basis, it.kind AS kind, size(names) AS builders, names
ORDER BY builders DESC, it.id
LIMIT $limit
