// purpose: what stands on a CITES edge
// from: citation
inferred: coalesce(citation.inferred, false)
sources: coalesce(citation.sources, [])
