// purpose: a path, as it was found: nothing, or its start and its steps
// gives: path
UNWIND $paths AS path
