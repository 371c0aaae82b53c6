// purpose: the listing that the record stands in
// gives: listing
