// purpose: where a result stands on its board
// from: rank
rank: rank
