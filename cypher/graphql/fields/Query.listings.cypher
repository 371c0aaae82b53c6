// purpose: a page of all listings, the newest first; every listing is put in order, there are few
// gives: listing
// place: key, listing.id
MATCH (listing:Listing)
WITH listing, coalesce(listing.captured, "") AS key
WHERE key < $afterKey OR (key = $afterKey AND listing.id > $afterId) // if after
WITH listing, key ORDER BY key DESC, listing.id LIMIT $limit
