// purpose: how many hits have a role
// from: counted
role: counted[0]
count: counted[1]
