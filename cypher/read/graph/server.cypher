// purpose: what the database calls itself, and its version
// mode: read
// params:
// returns: name str, version str, edition str
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions[0] AS version, edition
