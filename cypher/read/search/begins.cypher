// purpose: the normalised names that begin so, in any order; all of them only where they are fewer than most
// mode: read
// params: form str, most int = 3000
// returns: form str
MATCH (name:Name)
WHERE name.form STARTS WITH $form
RETURN name.form AS form LIMIT $most
