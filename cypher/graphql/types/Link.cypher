// purpose: what stands on a role edge
// from: link
role: type(link)
names: link.names
confidence: toFloat(link.confidence)
kind: toUpper(link.kind)
kindConfidence: toFloat(link.kindConfidence)
model: link.model
byVocabulary: coalesce(link.vocabulary, false)
