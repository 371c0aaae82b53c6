// purpose: find a Paper by its published
// mode: write
// params:
// returns:
CREATE INDEX paper_published IF NOT EXISTS FOR (node:Paper) ON (node.published)
