// purpose: how many papers were published in each of two spans of days, the one before the other, both ends included
// mode: read
// params: earlierFrom str, earlierUntil str, laterFrom str, laterUntil str
// returns: earlier int, later int
MATCH (paper:Paper)
WHERE paper.published >= $earlierFrom AND paper.published <= $laterUntil
RETURN sum(CASE WHEN paper.published <= $earlierUntil THEN 1 ELSE 0 END) AS earlier,
       sum(CASE WHEN paper.published >= $laterFrom THEN 1 ELSE 0 END) AS later
