// purpose: what relationships of a bulk import still lack, as JSON
// mode: read
// params: limit int
// returns: unimported str
// scans: what an import left has no index
MATCH ()-[item]->()
WHERE item.unimported IS NOT NULL
WITH item LIMIT $limit
RETURN DISTINCT item.unimported AS unimported
