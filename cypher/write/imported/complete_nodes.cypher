// purpose: write what nodes of a bulk import still lack
// mode: write
// params: values map, limit int
// returns: written int
// scans: what an import left has no index
MATCH (item)
WHERE $values[item.unimported] IS NOT NULL
WITH item LIMIT $limit
WITH item, $values[item.unimported] AS lacking
SET item += lacking
REMOVE item.unimported
RETURN count(item) AS written
