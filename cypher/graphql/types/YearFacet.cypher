// purpose: how many hits are of a year
// from: counted
year: counted[0]
count: counted[1]
