// purpose: how many citations there are, by what they rest on
// from:
total: COUNT { (:Paper)-[:CITES]->(:Paper) }
explicit: COUNT { MATCH (:Paper)-[citation:CITES]->(:Paper) WHERE size(citation.sources) > 0 }
inferred: COUNT { MATCH (:Paper)-[citation:CITES]->(:Paper) WHERE citation.inferred }
