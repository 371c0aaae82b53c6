// purpose: entities whose names are versions of any of the names
// mode: read
// params: ids list[str]
// returns: id str
MATCH (name:Name)
WHERE name.form IN $ids
MATCH (name)<-[:IN_FAMILY]-(entity:Entity)
RETURN DISTINCT entity.id AS id
