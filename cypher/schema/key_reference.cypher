// purpose: one Reference for each id
// mode: write
// params:
// returns:
CREATE CONSTRAINT reference_key IF NOT EXISTS FOR (node:Reference) REQUIRE node.id IS UNIQUE
