// purpose: every relationship, with the keys of its ends
// mode: read
// params:
// returns: type str, properties map, startLabels list[str], startKey str, endLabels list[str], endKey str
// scans: every relationship is wanted
MATCH (start)-[relationship]->(end)
RETURN type(relationship) AS type, properties(relationship) AS properties,
       labels(start) AS startLabels, coalesce(start.id, start.value, start.form) AS startKey,
       labels(end) AS endLabels, coalesce(end.id, end.value, end.form) AS endKey
