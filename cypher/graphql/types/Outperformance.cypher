// purpose: what stands on an OUTPERFORMS edge
// from: edge
metrics: edge.metrics
