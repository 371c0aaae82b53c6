// purpose: how many listings there are
MATCH (listing:Listing)
