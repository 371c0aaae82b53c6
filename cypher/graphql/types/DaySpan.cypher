// purpose: a span of days: its first day, its last, the number of papers
// from: days
from: days[0]
until: days[1]
papers: days[2]
