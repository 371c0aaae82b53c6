// purpose: one Entity for each id
// mode: write
// params:
// returns:
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE
