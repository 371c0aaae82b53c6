// purpose: every role, in the order of the enumeration, with the number of papers that have the entity in it
// from: entity
// gives: role, papers
UNWIND ["INTRODUCES", "USES", "COMPARES_WITH", "EVALUATES_ON", "STUDIES"] AS role
WITH role, COUNT { MATCH (entity)<-[link:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]-(paper:Paper) WHERE type(link) = role RETURN DISTINCT paper } AS papers
