// purpose: how many papers have no day of publication
// mode: read
// params:
// returns: papers int
// scans: what has no day is in no index
MATCH (paper:Paper)
WHERE paper.published IS NULL
RETURN count(paper) AS papers
