// purpose: the citations that stand in the texts, by the work that they name
// mode: read
// params: limit int = 20
// returns: author str?, year str?, papers int, quotes list[str], ids list[str]
// scans: every citation in a text is grouped
MATCH (paper:Paper)-[:REFERS_TO]->(reference:Reference)
WITH reference.author AS author, reference.year AS year, reference, paper
ORDER BY paper.id, reference.start
WITH author, year, collect(DISTINCT reference.quote) AS quotes, collect(DISTINCT paper.id) AS ids
RETURN author, year, size(ids) AS papers, quotes, ids
ORDER BY papers DESC, author, year, ids[0]
LIMIT $limit
