// purpose: in how many papers an entity has a role
// from: role, papers
role: role
papers: papers
