// purpose: how many entities are of a kind
// from: kind
kind: toUpper(kind)
entities: COUNT { MATCH (counted:Entity) WHERE counted.kind = kind }
