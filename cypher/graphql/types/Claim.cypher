// purpose: what stands on a claim's node
// from: claim
metric: claim.metric
value: claim.quote
number: toFloat(claim.number)
unit: claim.unit
direction: toUpper(claim.direction)
subjectWords: claim.subject
againstWords: claim.against
onWords: claim.on
