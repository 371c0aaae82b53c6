// purpose: how many hits are of a kind
// from: counted
kind: toUpper(counted[0])
count: counted[1]
