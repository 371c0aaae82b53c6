"""What `citeweave doctor` looks at in a store: the server, its clock, the schema with all that it needs, the counts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from api.cli.checkup import Finding
from graph.errors import StoreError

if TYPE_CHECKING:
    from graph.indexes import Index
    from graph.store import Store

_OLDEST = (5, 26)
_APART = 5.0  # seconds that two clocks may differ before it is worth a word
_REPAIR = "citeweave doctor --repair"


def findings(store: Store, repair: bool) -> Iterator[Finding]:
    """Everything in turn."""
    if store.engine == "neo4j":
        yield _server(store)
    yield _clock(store)
    if repair:
        yield _repaired(store)
    version, states = _version(store), _states(store)
    yield _schema(version)
    for kind, plural in _KINDS.items():
        some = {index: state for index, state in states.items() if index.kind == kind}
        yield _indexes(store, plural, some, made=version is not None)
    yield from _full_text(store, states)
    yield _graph(store)


_KINDS = {"constraint": "constraints", "index": "indexes", "full-text index": "full-text indexes"}


def _server(store: Store) -> Finding:
    row = store.rows("graph.server")[0]
    found = f"{row['name']} {row['version']} {row['edition']}"
    known = tuple(int(part) for part in row["version"].split(".")[:2] if part.isdigit())
    if known < _OLDEST:
        return Finding("server", "fault", found, "citeweave needs Neo4j 5.26 or newer")
    return Finding("server", "well", found)


def _clock(store: Store) -> Finding:
    """Measured against the middle of the call, which is when the server looked, give or take half of it."""
    begun = time.time()
    there = store.rows("graph.clock")[0]["milliseconds"] / 1000
    ended = time.time()
    apart = there - (begun + ended) / 2
    if abs(apart) <= _APART + (ended - begun) / 2:
        return Finding("clock", "well", "the server's and this machine's agree")
    found = f"the server's is {abs(apart):,.0f} s {'ahead of' if apart > 0 else 'behind'} this machine's"
    advice = "set both by a time server: papers bear the time at which this machine loaded them"
    return Finding("clock", "note", found, advice)


def _repaired(store: Store) -> Finding:
    from graph import schema

    before, version = _states(store), _version(store)
    try:
        schema.repair(store)
    except StoreError as error:
        advice = "its user must be allowed to change the schema; of nodes that share a key, one has to go first"
        return Finding("repair", "fault", " ".join(str(error).split()), advice)
    made = [str(index) for index, state in _states(store).items() if state and before[index] is None]
    if version is not None and version != schema.VERSION:
        made.append(f"the steps from schema {version} to {schema.VERSION}")
    return Finding("repair", "well", f"made {'; '.join(made)}" if made else "nothing was missing")


def _version(store: Store) -> int | None:
    from graph import schema

    return schema.marked(store)


def _states(store: Store) -> dict[Index, str | None]:
    from graph import indexes

    return indexes.states(store)


def _schema(version: int | None) -> Finding:
    from graph.schema import VERSION

    if version is None:
        return Finding("schema", "note", "none yet", f"the first load makes it; {_REPAIR} does so now")
    if version > VERSION:
        advice = "use the citeweave that made it, or a newer one"
        return Finding("schema", "fault", f"version {version}, newer than the {VERSION} known here", advice)
    if version < VERSION:
        advice = f"the next command that opens it brings it to this version; {_REPAIR} does so now"
        return Finding("schema", "note", f"version {version}; this citeweave's is {VERSION}", advice)
    return Finding("schema", "well", f"version {version}")


def _indexes(store: Store, what: str, states: dict[Index, str | None], *, made: bool) -> Finding:
    """Those of one kind: all there and online, or which are not and what to do about it."""
    missing = [str(index) for index, state in states.items() if state is None]
    failed = [str(index) for index, state in states.items() if state not in (None, "ONLINE", "POPULATING")]
    filling = [str(index) for index, state in states.items() if state == "POPULATING"]
    if missing and made:
        return Finding(what, "fault", f"lacking: {'; '.join(missing)}", _making(store, what))
    if failed:
        advice = f"drop it (SHOW INDEXES tells its name and what failed), then {_REPAIR}"
        return Finding(what, "fault", f"failed: {'; '.join(failed)}", advice)
    if missing:
        return Finding(what, "note", f"{len(missing)} are still to be made", "the first load makes them")
    if filling:
        return Finding(what, "note", f"being filled: {'; '.join(filling)}", "wait; queries are slow until then")
    return Finding(what, "well", f"all {len(states)} online")


def _making(store: Store, what: str) -> str:
    if store.engine != "neo4j" and what == "full-text indexes":  # its Cypher has no statement for them
        return "the embedded engine makes them as it starts: end every citeweave command, wait five seconds, try again"
    return f"{_REPAIR} makes what is lacking"


def _full_text(store: Store, states: dict[Index, str | None]) -> Iterator[Finding]:
    """Whether a search is answered, where the indexes for it are there."""
    if None in (state for index, state in states.items() if index.kind == "full-text index"):
        return
    try:
        for name in ("search.papers", "search.entities"):
            store.rows(name, text="language", limit=1)
        yield Finding("search", "well", "answers")
    except StoreError as error:
        yield Finding("search", "fault", " ".join(str(error).split()), f"drop the full-text indexes, then {_REPAIR}")


def _graph(store: Store) -> Finding:
    from graph.reads.stats import stats

    held = stats(store)
    found = f"{held.papers:,} papers, {held.entities:,} entities, {held.citations:,} citations"
    empty = "load something: citeweave load PATH, or look at the bundled papers: citeweave demo"
    return Finding("graph", "well" if held.papers else "note", found, "" if held.papers else empty)
