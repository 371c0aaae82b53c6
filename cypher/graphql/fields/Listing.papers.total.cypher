// purpose: how many papers a listing holds
// from: listing
MATCH (listing)<-[:LISTED_IN]-(paper:Paper)
RETURN DISTINCT paper
