// purpose: how many papers there are that cite a paper
// from: paper
MATCH (paper)<-[citation:CITES]-(other:Paper)
WHERE size(citation.sources) > 0 // if kind=EXPLICIT
WHERE citation.inferred // if kind=INFERRED
RETURN DISTINCT other
