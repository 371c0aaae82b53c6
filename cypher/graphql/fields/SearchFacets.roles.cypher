// purpose: the roles of what was found, in the order of the enumeration; each is [role, hits]
// from: roles
// gives: counted
UNWIND range(0, size(roles) - 1) AS place
WITH roles[place] AS counted, place ORDER BY place
