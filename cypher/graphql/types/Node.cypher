// purpose: what a search finds: a paper or, where there is an entity, that
// from: paper, entity
__typename: CASE WHEN entity.id IS NULL THEN "Paper" ELSE toUpper(left(entity.kind, 1)) + substring(entity.kind, 1) END
