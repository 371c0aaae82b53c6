// purpose: how many papers there are of a year
// from: year, papers
year: year
papers: papers
