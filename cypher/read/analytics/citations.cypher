// purpose: every citation as an edge of a projection; explicit says that a source asserts it
// mode: read
// params:
// returns: citing str, cited str, explicit bool, sources list[str], via list[str]
// scans: every citation is an edge of the projection
MATCH (citing:Paper)-[citation:CITES]->(cited:Paper)
WITH citing.id AS citing, cited.id AS cited, citation.inferred AS inferred,
     coalesce(citation.sources, []) AS sources, coalesce(citation.via, []) AS via
RETURN citing, cited, NOT coalesce(inferred, false) OR size(sources) > 0 AS explicit, sources, via
ORDER BY citing, cited
