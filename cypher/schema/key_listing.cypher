// purpose: one Listing for each id
// mode: write
// params:
// returns:
CREATE CONSTRAINT listing_key IF NOT EXISTS FOR (node:Listing) REQUIRE node.id IS UNIQUE
