// purpose: one Claim for each id
// mode: write
// params:
// returns:
CREATE CONSTRAINT claim_key IF NOT EXISTS FOR (node:Claim) REQUIRE node.id IS UNIQUE
