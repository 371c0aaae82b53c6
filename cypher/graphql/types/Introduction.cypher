// purpose: a claim to have introduced an entity, beside the one that holds
// from: paper, winner
first: paper.id = winner.id
reason: CASE WHEN paper.id = winner.id THEN null WHEN paper.published IS NULL AND winner.published IS NOT NULL THEN "UNDATED" WHEN paper.published > winner.published THEN "EARLIER" ELSE "SMALLER_ID" END
