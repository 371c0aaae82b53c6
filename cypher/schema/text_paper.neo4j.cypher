// purpose: find papers by the words of title and abstract
// mode: write
// params:
// returns:
CREATE FULLTEXT INDEX paper_text IF NOT EXISTS FOR (node:Paper) ON EACH [node.title, node.abstract]
