// purpose: listings by id, in any order
// mode: read
// params: ids list[str]
// returns: id str, name str, captured str?
UNWIND $ids AS id
MATCH (listing:Listing {id: id})
RETURN listing.id AS id, listing.name AS name, listing.captured AS captured
