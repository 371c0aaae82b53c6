// purpose: what a search finds, a paper or, where there is an entity, that; what a path leads over can be an author too (reached)
// from: paper, entity, author
__typename: CASE WHEN entity.id IS NULL THEN "Paper" ELSE toUpper(left(entity.kind, 1)) + substring(entity.kind, 1) END
reached: CASE WHEN author.id IS NOT NULL THEN "Author" WHEN entity.id IS NULL THEN "Paper" ELSE toUpper(left(entity.kind, 1)) + substring(entity.kind, 1) END
