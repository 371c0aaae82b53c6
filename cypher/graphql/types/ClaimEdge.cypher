// purpose: what the entity is in a claim, the type of the edge between them
// from: about
part: type(about)
