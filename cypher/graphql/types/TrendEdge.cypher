// purpose: how an entity's use grew: papers of the earlier span and of the later one, and by how much their share grew
// from: trend
earlier: trend[0]
later: trend[1]
growth: trend[2]
