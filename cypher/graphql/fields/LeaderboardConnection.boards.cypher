// purpose: the boards of a dataset, as they were put in order
// gives: board
UNWIND $boards AS board
WITH board ORDER BY board[0]
