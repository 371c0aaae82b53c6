// purpose: what was found out about a name when it was looked for
// from: suggestion
name: suggestion[1]
slips: suggestion[2]
