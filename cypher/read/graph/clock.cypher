// purpose: what time the database has, in milliseconds since 1970
// mode: read
// params:
// returns: milliseconds int
RETURN timestamp() AS milliseconds
