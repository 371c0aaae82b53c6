// purpose: the earlier span, as it was asked for
// gives: days = $earlier
