// purpose: how many papers compare two entities, and what claims of the one against the other say (duels), of which the counts are made
// from: asked, entity, papers
papers: papers
duels: COLLECT {
  MATCH (asked)<-[mine:SUBJECT|AGAINST]-(duel:Claim)-[theirs:SUBJECT|AGAINST]->(entity)
  WHERE type(mine) <> type(theirs)
  RETURN [type(mine) = "SUBJECT", duel.metric, duel.direction, 1] }
