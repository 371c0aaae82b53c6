// purpose: what stands on an author's node
// from: author
id: "author:" + author.id
name: author.name
