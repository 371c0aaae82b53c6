// purpose: how many papers were published in each of two spans of days, both ends included
// mode: read
// params: earlierFrom str, earlierUntil str, laterFrom str, laterUntil str
// returns: earlier int, later int
CALL {
  MATCH (old:Paper)
  WHERE old.published >= $earlierFrom AND old.published <= $earlierUntil
  RETURN count(old) AS earlier
}
CALL {
  MATCH (new:Paper)
  WHERE new.published >= $laterFrom AND new.published <= $laterUntil
  RETURN count(new) AS later
}
RETURN earlier, later
