// purpose: drop what the texts of papers said, before it is written anew
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(:Entity)
DELETE link
