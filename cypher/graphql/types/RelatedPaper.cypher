// purpose: what relates two papers
// from: origin, paper, score
score: score
cites: EXISTS { (origin)-[:CITES]->(paper) }
citedBy: EXISTS { (origin)<-[:CITES]-(paper) }
