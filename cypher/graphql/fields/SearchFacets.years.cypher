// purpose: the years of what was found, the latest first; each is [year, hits]
// from: years
// gives: counted
UNWIND range(0, size(years) - 1) AS place
WITH years[place] AS counted, place ORDER BY place
