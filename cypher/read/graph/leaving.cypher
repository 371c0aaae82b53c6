// purpose: for every node that a relationship leaves, all that leave it: type, properties, labels and key of the end
// mode: read
// params:
// returns: labels list[str], key str, leaving list[any]
// scans: every relationship is wanted
// One row for a node, not for a relationship: half the time, and a third of the client's.
MATCH (start)
WHERE (start)-->()
RETURN labels(start) AS labels, coalesce(start.id, start.value, start.form) AS key,
       [(start)-[relationship]->(end) |
        [type(relationship), properties(relationship), labels(end), coalesce(end.id, end.value, end.form)]] AS leaving
