// purpose: every kind of entity, in the order of the enumeration
// gives: kind
UNWIND ["method", "model", "system", "dataset", "concept"] AS kind
