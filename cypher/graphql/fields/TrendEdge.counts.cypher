// purpose: how many papers of each period are linked to the entity, the earliest first
// from: trend
// gives: counted
UNWIND range(0, size(trend[3]) - 1) AS place
WITH trend[3][place] AS counted, place ORDER BY place
