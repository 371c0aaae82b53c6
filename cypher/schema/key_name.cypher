// purpose: one Name for each form
// mode: write
// params:
// returns:
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (node:Name) REQUIRE node.form IS UNIQUE
