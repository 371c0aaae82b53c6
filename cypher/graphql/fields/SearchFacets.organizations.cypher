// purpose: the organisations of what was found, the most frequent first; each is [id, hits]
// from: organizations
// gives: counted, organization
UNWIND range(0, size(organizations) - 1) AS place
WITH organizations[place] AS counted, place
MATCH (organization:Organization {id: counted[0]})
WITH counted, organization, place ORDER BY place LIMIT $limit
