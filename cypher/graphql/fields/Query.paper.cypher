// purpose: the paper that the first identifier with a paper leads to
// gives: paper
UNWIND range(0, size($identifiers) - 1) AS place
MATCH (:Identifier {value: $identifiers[place]})-[:IDENTIFIES]->(paper:Paper)
WITH paper, place ORDER BY place, paper.id LIMIT 1
