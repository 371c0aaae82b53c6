// purpose: papers that a listing holds at the positions from first to last
// mode: read
// params: listing str, first int, last int
// returns: id str
MATCH (listing:Listing {id: $listing})<-[listed:LISTED_IN]-(paper:Paper)
WHERE listed.position >= $first AND listed.position <= $last
RETURN DISTINCT paper.id AS id
