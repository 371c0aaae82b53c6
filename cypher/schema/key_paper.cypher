// purpose: one Paper for each id
// mode: write
// params:
// returns:
CREATE CONSTRAINT paper_key IF NOT EXISTS FOR (node:Paper) REQUIRE node.id IS UNIQUE
