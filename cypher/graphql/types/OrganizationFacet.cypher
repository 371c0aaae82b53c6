// purpose: how many hits are from an organisation
// from: counted
count: counted[1]
