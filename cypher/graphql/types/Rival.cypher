// purpose: how many papers compare two entities
// from: papers
papers: papers
