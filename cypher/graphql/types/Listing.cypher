// purpose: what stands on a listing's node
// from: listing
id: "listing:" + listing.id
name: listing.name
captured: listing.captured
sha256: listing.id
