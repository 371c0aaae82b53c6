// purpose: take out those of the given identifiers that nothing is linked to
// mode: write
// params: keys list[str]
// returns:
MATCH (orphan:Identifier)
WHERE orphan.value IN $keys AND NOT (orphan)--()
DELETE orphan
