// purpose: the board that a result stands on
// gives: board
