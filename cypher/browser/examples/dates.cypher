// purpose: examples for the guide: from when until when the papers are, and the day before which half of them came
// mode: read
// params:
// returns: first str?, middle str?, last str?
MATCH (paper:Paper)
WHERE paper.published >= "0"
WITH paper.published AS day
ORDER BY day
WITH collect(day) AS days
RETURN days[0] AS first, days[size(days) / 2] AS middle, days[-1] AS last
