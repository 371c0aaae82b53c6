// purpose: how many claims set an entity and its rival against one another
// from: asked, entity
MATCH (asked)<-[mine:SUBJECT|AGAINST]-(claim:Claim)-[theirs:SUBJECT|AGAINST]->(entity)
WHERE type(mine) <> type(theirs)
MATCH (claim)<-[:CLAIMS]-(:Paper)
