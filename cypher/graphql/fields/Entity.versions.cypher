// purpose: a page of the versions of an entity, those first that were seen first
// from: entity
// gives: entity = version
// place: key, version.id
MATCH (entity)<-[:VERSION_OF]-(version:Entity)
WITH DISTINCT version, coalesce(version.firstSeen, "9999") AS key
WHERE key > $afterKey OR (key = $afterKey AND version.id > $afterId) // if after
WITH version, key ORDER BY key, version.id LIMIT $limit
