// purpose: what the spans leave out
// from:
undated: COUNT { MATCH (dayless:Paper) WHERE dayless.published IS NULL }
