// purpose: what an entity is to the two papers that share it
// from: roles, others, links
roles: roles
otherRoles: others
links: links
