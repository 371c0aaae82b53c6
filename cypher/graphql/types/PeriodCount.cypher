// purpose: how many papers of a period are linked to an entity
// from: counted
period: counted[0]
papers: counted[1]
