// purpose: a page of all listings, the newest first
// mode: read
// params: afterKey str?, afterId str?, limit int = 20
// returns: id str, key str
// scans: every listing is put in order; there are few
MATCH (listing:Listing)
WITH listing, coalesce(listing.captured, "") AS key
WHERE $afterId IS NULL OR key < $afterKey OR (key = $afterKey AND listing.id > $afterId)
RETURN listing.id AS id, key ORDER BY key DESC, id LIMIT $limit
