// purpose: how many papers link two entities
// from: papers
papers: papers
