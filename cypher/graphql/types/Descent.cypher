// purpose: what stands on a BUILDS_ON or VERSION_OF edge
// from: edge
relation: type(edge)
version: edge.version
quotes: coalesce(edge.quotes, [])
