// purpose: how much of everything the graph holds
// mode: read
// params:
// returns: papers int, entities int, authors int, organizations int, listings int, citations int, explicit int, inferred int, claims int, references int
// scans: every citation is looked at, for what it rests on
RETURN COUNT { (:Paper) } AS papers, COUNT { (:Entity) } AS entities, COUNT { (:Author) } AS authors,
       COUNT { (:Organization) } AS organizations, COUNT { (:Listing) } AS listings,
       COUNT { (:Paper)-[:CITES]->(:Paper) } AS citations,
       COUNT { MATCH (:Paper)-[citation:CITES]->(:Paper) WHERE size(citation.sources) > 0 } AS explicit,
       COUNT { MATCH (:Paper)-[citation:CITES]->(:Paper) WHERE citation.inferred } AS inferred,
       COUNT { (:Claim) } AS claims, COUNT { (:Reference) } AS references
