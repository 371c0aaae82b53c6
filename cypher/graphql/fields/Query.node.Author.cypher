// purpose: the author of an id
// gives: author
MATCH (author:Author {id: $author})
