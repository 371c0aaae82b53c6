// purpose: the steps of a path, in its order
// from: path
// gives: step
UNWIND range(0, size(path[1]) - 1) AS place
WITH path[1][place] AS step, place ORDER BY place
