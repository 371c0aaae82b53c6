// purpose: how many claims are about an entity
// from: entity
MATCH (entity)<-[about:SUBJECT|AGAINST|ON]-(:Claim)<-[:CLAIMS]-(:Paper)
