// purpose: take out those of the given organizations that nothing is linked to
// mode: write
// params: keys list[str]
// returns:
MATCH (orphan:Organization)
WHERE orphan.id IN $keys AND NOT (orphan)--()
DELETE orphan
