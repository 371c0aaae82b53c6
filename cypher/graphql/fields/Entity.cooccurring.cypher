// purpose: a page of the entities that papers link together with an entity, by number of papers or by name
// from: entity
// gives: entity = other, papers
// place: key, other.id
MATCH (entity)<-[link:ROLES]-(paper:Paper)-[beside:ROLES]->(other:Entity)
WHERE other.id <> entity.id
WITH other, count(DISTINCT paper) AS papers
WITH other, papers, papers AS key // if orderBy=PAPERS
WITH other, papers, toLower(other.name) AS key // if orderBy=NAME
WHERE key < $afterKey OR (key = $afterKey AND other.id > $afterId) // if after, orderBy=PAPERS
WHERE key > $afterKey OR (key = $afterKey AND other.id > $afterId) // if after, orderBy=NAME
WITH other, papers, key ORDER BY key DESC, other.id LIMIT $limit // if orderBy=PAPERS
WITH other, papers, key ORDER BY key, other.id LIMIT $limit // if orderBy=NAME
