// purpose: how many papers a filter leaves; FILTERED finds them
FILTERED
