// purpose: what stands on an in-text citation's node
// from: reference
author: reference.author
year: reference.year
label: reference.label
name: reference.name
