// purpose: what stands on the link that a mention speaks for; starts and ends are dealt out, one mention a mark
// from: link
role: type(link)
confidence: toFloat(link.confidence)
start: link.starts
end: link.ends
