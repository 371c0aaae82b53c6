// purpose: what stands on an entity's own node; its kind makes its type
// from: entity
__typename: toUpper(left(entity.kind, 1)) + substring(entity.kind, 1)
id: "entity:" + entity.id
entityId: entity.id
name: entity.name
kind: toUpper(entity.kind)
aliases: coalesce(entity.aliases, [])
firstSeen: entity.firstSeen
