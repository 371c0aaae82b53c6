// purpose: take out those of the given authors that nothing is linked to
// mode: write
// params: keys list[str]
// returns:
MATCH (orphan:Author)
WHERE orphan.id IN $keys AND NOT (orphan)--()
DELETE orphan
