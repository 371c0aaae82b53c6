// purpose: every role, in the order of the enumeration
// gives: role
UNWIND ["INTRODUCES", "USES", "COMPARES_WITH", "EVALUATES_ON", "STUDIES"] AS role
