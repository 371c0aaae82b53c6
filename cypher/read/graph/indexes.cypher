// purpose: every index of labels, with its state and the name of the constraint that it serves
// mode: read
// params:
// returns: type str, state str, labels list[str], properties list[str], constraint str?
SHOW INDEXES YIELD type, state, entityType, labelsOrTypes, properties, owningConstraint
WHERE type <> "LOOKUP" AND entityType = "NODE"
RETURN type, state, labelsOrTypes AS labels, properties, owningConstraint AS constraint
