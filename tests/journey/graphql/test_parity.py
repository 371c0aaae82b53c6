"""Compiled operations are answered as the reference executor answers them: random ones from the schema, the same
data, to the letter and in the same order."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest
from graphql import parse, validate

from api.graphql.compile.plan import NotCompiledError
from api.graphql.execute import Answer, Executor
from api.graphql.schema import build
from graph.store import Store
from tests.journey.graphql.operations import Operation

OPERATIONS = {"arcadedb": 250, "neo4j": 24}  # Neo4j plans each new statement, which takes it most of the time
ALLOWED = (  # why an operation is left to the reference executor
    "first: ",
    "after: ",
    "entity: give id or name",
    "is no id",
    "no role at all",
    "search: no words",
    "trends: each span",
    "path: ",
)
TEXT, NUMBER = "WyI", ("Wz", "Wy0")  # how cursors begin
WRONG = "bm9wZQ"  # none
COUNTED = (  # lists whose cursors hold a number, at least in their usual order
    *("Query.search", "Query.entities", "Query.leaderboard", "Query.trends"),
    *(f"{type}.cooccurring" for type in ("Entity", "Method", "Model", "System", "Dataset", "Concept")),
)


def test_the_bundled_corpus_is_answered_alike(bundled: Store) -> None:
    compare(bundled, OPERATIONS[bundled.engine])


def test_a_graph_with_authors_and_claims_is_answered_alike(ring: Store) -> None:
    compare(ring, OPERATIONS[ring.engine] // 3)


@pytest.mark.parametrize("asked", ["papers(first: 1)", 'search(text: "low-rank")', 'entities(after: "bm9wZQ")'])
def test_a_list_of_which_only_the_type_is_asked(asked: str, bundled: Store) -> None:
    executor = Executor(build(), bundled)
    operation = SimpleNamespace(text=f"{{ {asked} {{ __typename }} }}", variables={})
    reason, compiled, reference = asyncio.run(both(executor, operation))
    assert compiled.data == reference.data if compiled else reference.errors, reason


def compare(store: Store, count: int) -> None:
    """Ask the same of both executors, so many times."""
    executor = Executor(build(), store)
    known = pools(store)
    texts: list[str | None] = ["WyIyMDI1IiwiYSJd", None]  # cursors that hold a text
    numbers: list[str | None] = ["WzEsImEiXQ", None]
    how: Counter[str] = Counter()
    for seed in range(count):
        wrong = [] if seed % 10 else [WRONG]
        known["after"] = [*texts[-20:], *wrong]
        known |= {f"{path}.after": [*numbers[-20:], *wrong] for path in COUNTED}
        operation = Operation(executor.schema, known, seed)
        told = f"seed {seed}\n{operation.text}\n{operation.variables}"
        assert validate(executor.schema, parse(operation.text)) == [], told
        reason, compiled, reference = asyncio.run(both(executor, operation))
        how[reason.partition(" ")[0]] += 1
        if compiled is None:
            assert any(one in reason for one in ALLOWED), f"{reason}: {told}"
            continue
        assert reference.errors is None, told
        assert json.dumps(compiled.data) == json.dumps(reference.data), told
        for cursor in found(reference.data):
            (texts if cursor.startswith(TEXT) else numbers).append(cursor)
    assert how["compiled"] > 0.3 * count, how  # many a cursor is of another list, or none


def pools(store: Store) -> dict[str, list[Any]]:
    """Values that lead somewhere, and some that do not."""

    def column(text: str) -> list[Any]:
        return [row["id"] for row in store.text_rows(f"{text} AS id ORDER BY id", {})]

    papers = column("MATCH (p:Paper) RETURN p.id")[::9]
    entities = column("MATCH (e:Entity)<-[:USES|COMPARES_WITH]-() WITH e, count(*) AS n WHERE n > 3 RETURN e.id")
    names = column("MATCH (e:Entity)<-[:USES]-() WITH e, count(*) AS n WHERE n > 3 RETURN e.name")
    shared = column("MATCH (n:Name)-[:NAMES]->(e:Entity) WITH n, count(e) AS c WHERE c > 1 RETURN n.form")
    authors = column("MATCH (a:Author) RETURN a.id")[::50]
    labs = column("MATCH (o:Organization) RETURN o.id")
    listings = column("MATCH (l:Listing) RETURN l.id")
    datasets = column("MATCH (e:Entity)<-[:ON]-() WITH e, count(*) AS n RETURN e.name")
    nodes = [
        f"paper:{papers[0]}",
        *(f"entity:{one}" for one in entities[:3]),
        f"listing:{listings[0]}",
        "author:x",
        "x:y",
        "no",
    ]
    nodes += [f"{type}:{own[0]}" for type, own in (("author", authors), ("organization", labs)) if own]
    return {
        "Query.paper.id": [*papers, f"paper:{papers[1]}", "nothing", ""],
        "Query.node.id": nodes,
        "Query.entity.id": [*entities, "entity:lora", "unknown"],
        "name": [*names, *shared, "nobody knows", "LoRA", "ppo"],
        "text": ["optimizer", "low-rank", "attention model", "GPT", "", "!!", "re", "reasoning with language"],
        "dataset": [*datasets, "nothing"],
        "metric": ["accuracy", "score", "speedup", "x"],
        "Query.path.from": nodes,
        "Query.path.to": [*nodes, f"paper:{papers[-1]}"],
        "maxLength": [1, 2, 3, 4, 7],
        "Query.trends.earlier": [
            {"from": "2024-01-01", "until": "2025-06-30"},
            {"from": "2025-01-01", "until": "2025-12-31"},
        ],
        "Query.trends.later": [
            {"from": "2025-07-01", "until": "2026-03-31"},
            {"from": "2026-02-01", "until": "2026-02-28"},
        ],
        "Query.suggest.text": ["lo", "flash", "flashatention", "Low Rank Adaptaton", "transfromer", "x", "", "!"],
        "after": [],
        "SearchFilter.years": [2024, 2025, 2026],
        "SearchFilter.organizations": [*labs, "none", *(f"organization:{one}" for one in labs[:2])],
        "entity": [*entities, *names, *shared, "unknown", ""],
        "author": [*authors, "nobody"],
        "organization": [*labs, "none", ""],
        "listing": [*listings, "none"],
        "category": ["cs.LG", "cs.CL", "x"],
        "publishedFrom": ["2024-01-01", "2025-06-01", "2026-01-01"],
        "publishedUntil": ["2024-12-31", "2025-12-31", "2026-06-01"],
    }


async def both(executor: Executor, operation: Operation) -> tuple[str, Answer | None, Answer]:
    reference = await executor.reference(operation.text, operation.variables)
    try:
        return "compiled", await executor.compiled(operation.text, operation.variables), reference
    except NotCompiledError as error:
        return str(error), None, reference


def found(data: Any) -> list[str]:
    """Cursors in an answer, told by how they look."""
    if isinstance(data, dict):
        return [one for value in data.values() for one in found(value)]
    if isinstance(data, list):
        return [one for value in data for one in found(value)]
    return [data] if isinstance(data, str) and data.startswith((TEXT, *NUMBER)) and " " not in data else []
