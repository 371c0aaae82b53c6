// purpose: what a step goes along
// from: step
relationship: step[0]
forward: step[1]
