// purpose: write a listing; of the names that one content came under, the least is kept
// mode: write
// params: rows list[map]
// returns:
UNWIND $rows AS row
MERGE (listing:Listing {id: row.id})
SET listing.name = CASE WHEN listing.name IS NULL OR listing.name > row.name THEN row.name ELSE listing.name END,
    listing.captured = row.captured, listing.sha256 = row.id
