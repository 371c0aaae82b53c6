// purpose: how many listings there are
// mode: read
// params:
// returns: total int
MATCH (listing:Listing)
RETURN count(listing) AS total
