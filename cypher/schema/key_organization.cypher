// purpose: one Organization for each id
// mode: write
// params:
// returns:
CREATE CONSTRAINT organization_key IF NOT EXISTS FOR (node:Organization) REQUIRE node.id IS UNIQUE
