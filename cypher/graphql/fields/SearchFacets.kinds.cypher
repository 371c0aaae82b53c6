// purpose: the kinds of what was found, in the order of the enumeration; each is [kind, hits]
// from: kinds
// gives: counted
UNWIND range(0, size(kinds) - 1) AS place
WITH kinds[place] AS counted, place ORDER BY place
