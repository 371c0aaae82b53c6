// purpose: find a Entity by its kind
// mode: write
// params:
// returns:
CREATE INDEX entity_kind IF NOT EXISTS FOR (node:Entity) ON (node.kind)
