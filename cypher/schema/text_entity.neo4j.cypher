// purpose: find entities by the words of their shown name
// mode: write
// params:
// returns:
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (node:Entity) ON EACH [node.name]
