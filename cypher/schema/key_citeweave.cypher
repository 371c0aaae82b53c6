// purpose: one Citeweave for each id
// mode: write
// params:
// returns:
CREATE CONSTRAINT citeweave_key IF NOT EXISTS FOR (node:Citeweave) REQUIRE node.id IS UNIQUE
