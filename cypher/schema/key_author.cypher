// purpose: one Author for each id
// mode: write
// params:
// returns:
CREATE CONSTRAINT author_key IF NOT EXISTS FOR (node:Author) REQUIRE node.id IS UNIQUE
