// purpose: take out those of the given listings that nothing is linked to
// mode: write
// params: keys list[str]
// returns:
MATCH (orphan:Listing)
WHERE orphan.id IN $keys AND NOT (orphan)--()
DELETE orphan
