// purpose: one Identifier for each value
// mode: write
// params:
// returns:
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (node:Identifier) REQUIRE node.value IS UNIQUE
