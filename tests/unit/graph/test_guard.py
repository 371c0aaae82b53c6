from __future__ import annotations

import pytest

from graph.errors import QueryError
from graph.guard import check_read_only

READS = [
    "MATCH (n) RETURN n",
    "match (p:Paper {id: $id}) return p.title as title;",
    "RETURN 1 AS one",
    "MATCH (p:Paper) WHERE p.title CONTAINS 'CREATE (n)' RETURN p // DELETE p",
    "MATCH (p) /* SET p.x = 1 */ RETURN p",
    'MATCH (p) WHERE p.name = "it\\"s; MERGE" RETURN p',
    "MATCH (n:Create) RETURN n.set, n.delete AS `merge`",
    "MATCH ()-[r:SET|REMOVE]->() RETURN type(r)",
    "RETURN {set: 1, create: 2} AS map",
    "MATCH (n) WITH * RETURN *",
    "MATCH (n) WITH DISTINCT n ORDER BY n.name DESC SKIP 1 LIMIT $limit RETURN count(*)",
    "MATCH (n) RETURN CASE WHEN n.x IS NOT NULL THEN 1 ELSE 2 END AS x ORDER BY x ASC",
    "UNWIND $ids AS id OPTIONAL MATCH (n {id: id}) RETURN id, collect(DISTINCT n {.*, k: 1}) AS ns",
    "MATCH (p) CALL { WITH p MATCH (p)-->(x) RETURN count(x) AS c } RETURN p, c",
    "MATCH (p) CALL (p) { MATCH (p)-->(x) RETURN x LIMIT 1 } RETURN p, x",
    "MATCH (p) WHERE EXISTS { (p)-->() } RETURN COUNT { MATCH (p)-->(x) RETURN x } AS c",
    "MATCH (p) WHERE NOT EXISTS { MATCH (p)-[:CITES*1..3]->(q) WHERE q.id STARTS WITH '2' } RETURN p",
    "RETURN 1 AS x UNION ALL MATCH (n) RETURN n.x AS x",
    "MATCH (start)-[use]->(end) RETURN start.id AS start, end ORDER BY start",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.labels",
    "CALL db.index.fulltext.queryNodes('paper_text', $text) YIELD node, score RETURN node.id AS id, score",
    "MATCH path = shortestPath((a:Paper {id: 'x'})-[*..4]-(b)) RETURN [n IN nodes(path) | n.id] AS ids",
    "RETURN reduce(sum = 0, x IN [1, 2] | sum + x) AS s, all(x IN [] WHERE x = 1) AS a, 1.5e-3 AS f, 0xFF AS h",
    "MATCH (a)<-[r]-(b) WHERE a.x <> b.x AND r.y =~ '.*' OR a:Paper XOR b.z IN [1] RETURN a, r[0..2]",
]
WRITES = {
    "CREATE (n)": "CREATE",
    "MATCH (n) DELETE n": "DELETE",
    "MATCH (n) detach delete n": "detach",
    "MATCH (n) SET n.x = 1 RETURN n": "SET",
    "MATCH (n) REMOVE n:Paper": "REMOVE",
    "MERGE (n {id: 1}) RETURN n": "MERGE",
    "MATCH (n) WITH n CREATE (m)": "CREATE",
    "MATCH (n) WITH * DELETE n": "DELETE",
    "MATCH (n) RETURN n UNION CREATE (m) RETURN m": "CREATE",
    "CALL { CREATE (n) RETURN n } RETURN n": "CREATE",
    "MATCH (p) CALL (p) { SET p.x = 1 } RETURN p": "SET",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row": "LOAD",
    "FOREACH (x IN [1] | CREATE (:N))": "FOREACH",
    "MATCH (n) FOREACH (x IN [1] | SET n.x = x)": "FOREACH",
    "DROP INDEX paper_text": "DROP",
    "SHOW USERS": "SHOW",
    "USE system MATCH (n) RETURN n": "USE",
    "PROFILE MATCH (n) DELETE n": "PROFILE",
    "INSERT (n)": "INSERT",
    "MATCH (n) ORDER BY n.x DESC SET n.y = 1": "SET",
    "MATCH (n) RETURN CASE WHEN true THEN 1 END CREATE (m)": "CREATE",
    "MATCH (n) FROBNICATE n": "FROBNICATE",
    "CALL { FROBNICATE n }": "FROBNICATE",
    "CALL dbms.killQuery('x')": "dbms.killQuery",
    "CALL apoc.cypher.doIt('CREATE (n)', {})": "apoc.cypher.doIt",
    "CALL `db`.`clearQueryCaches`()": "db.clearQueryCaches",
    "MATCH (n) RETURN n; MATCH (m) RETURN m": "semicolon",
    "MATCH (n) /* */ SET/**/n.x = 1": "SET",
    "MATCH (n) WHERE n.x = '\\'' SET n.y = ''": "SET",
    "WITH 1. SET n.x = 1": "SET",
    "MATCH (n) RETURN '\\u0027 SET n.x = 1 //'": "SET",
    "\\u0043REATE (n)": "left open|refused|out of place|REATE",
    "CALL { USE system MATCH (n) RETURN n } RETURN n": "USE",
    "CALL": "refused",
    "": "empty",
    " // nothing\n": "empty",
    "MATCH (n) WHERE n.x = 'open RETURN n": "open",
    "MATCH (n) /* open": "open",
    "MATCH (n:`open) RETURN n": "open",
}


@pytest.mark.parametrize("text", READS)
def test_what_reads_is_let_through(text: str) -> None:
    check_read_only(text)


@pytest.mark.parametrize(("text", "named"), WRITES.items())
def test_what_writes_or_is_unknown_is_refused_by_name(text: str, named: str) -> None:
    with pytest.raises(QueryError, match=named.replace("(", r"\(")):
        check_read_only(text)
