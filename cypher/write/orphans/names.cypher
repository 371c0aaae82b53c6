// purpose: take out those of the given names that nothing is linked to
// mode: write
// params: keys list[str]
// returns:
MATCH (orphan:Name)
WHERE orphan.form IN $keys AND NOT (orphan)--()
DELETE orphan
