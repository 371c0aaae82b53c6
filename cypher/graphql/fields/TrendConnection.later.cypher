// purpose: the later span, as it was asked for
// gives: days = $later
