// purpose: what the database calls itself, and its version
// mode: read
// params:
// returns: name str, version str, edition str
// A Neo4j of 2025 or later tells of its Cypher versions in a row of its own.
CALL dbms.components() YIELD name, versions, edition
WHERE name <> "Cypher"
RETURN name, versions[0] AS version, edition
