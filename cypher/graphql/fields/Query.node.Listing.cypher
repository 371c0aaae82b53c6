// purpose: the listing of an id
// gives: listing
MATCH (listing:Listing {id: $listing})
