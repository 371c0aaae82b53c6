// purpose: a case in which sources do not agree about citations
// from: work, sources, silent
work: work
sources: sources
silent: silent
