"""Every query under `cypher/write/` is one that the writer runs: no statement is kept that nothing needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from graph import catalog
from graph.model import Kind, Listing, Organization, Record, Role
from graph.resolve.rulings import Ruling
from graph.rule import rule
from graph.store import Row, Store, Transaction
from graph.write import Span, Writer
from tests.contract import small_graph
from tests.contract.small_graph import Said, said

T = TypeVar("T")
FIRST, SECOND = Listing("c" * 64, "first.txt"), Listing("d" * 64, "second.txt")


class Watched:
    """A store's transactions, with the names of the queries that run in them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tx: Transaction | None = None
        self.seen: set[str] = set()

    def write(self, work: Callable[[Any], T]) -> T:
        def watched(tx: Transaction) -> T:
            with self._inside(tx):
                return work(self)

        return self._store.write(watched)

    @contextmanager
    def _inside(self, tx: Transaction) -> Iterator[None]:
        self._tx = tx
        yield
        self._tx = None

    def rows(self, name: str, /, **params: Any) -> list[Row]:
        assert self._tx is not None
        self.seen.add(name)
        return self._tx.rows(name, **params)

    def run_batches(self, name: str, rows: Sequence[Row]) -> list[Row]:
        assert self._tx is not None
        if rows:
            self.seen.add(name)
        return self._tx.run_batches(name, rows)


def load(watched: Watched, listing: Listing, *papers: Said, known: Sequence[Said] = ()) -> None:
    found = {listed.record.text: extraction for listed, extraction in (*papers, *known)}
    writer = Writer(watched, lambda: small_graph.NOW, {})  # type: ignore[arg-type]
    writer.load([listed for listed, _ in papers], found, [Span(listing, 0, 100)])


def paper(listing: Listing, position: int, *links: tuple[Role, Kind, str]) -> Said:
    """A paper whose text is nothing but the names in its links, and that cites the next one of its listing."""
    cites = (f"title:{listing.name} {position + 1}",)
    words = " ".join(names.replace("/", " ") for _, _, names in links)
    record = Record(f"{listing.name} {position}", words, published="2024-01-01", reference_list=cites)
    return said(listing, position, record, "\n".join(f"{role}  {kind}  {names}" for role, kind, names in links))


def by(listing: Listing, name: str) -> Said:
    """A paper by this author, from a laboratory of that name."""
    record = Record(title=listing.name, abstract="", authors=(name,), organization=Organization("lab", name))
    return said(listing, 0, record, "")


def test_the_writer_runs_every_query_that_writes(store: Store) -> None:
    watched = Watched(store)
    papers = [*small_graph.PAPERS, small_graph.AGAIN]
    load(watched, small_graph.MAY, *papers)
    load(watched, small_graph.MAY, *papers[1:4], known=papers)  # the rest of its papers go, and what they led to

    kinds = [kind for kind in Kind if kind is not Kind.CONCEPT]
    turned = dict(zip(kinds, [*kinds[1:], kinds[0]], strict=True))
    roles = {role: f"Z{role.key.title()}" for role in Role}
    before = [(Role.USES, kind, f"Thing{kind}") for kind in kinds] + [(Role.STUDIES, Kind.CONCEPT, "Thingconcept")]
    after = [(Role.USES, turned[kind], f"Thing{kind}") for kind in kinds] + [(Role.USES, Kind.METHOD, "Thingconcept")]
    before.append((Role.USES, Kind.METHOD, "Thing 2"))  # a version, of a family that is not there
    shorts = [(role, Kind.METHOD, f"{name}Q") for role, name in roles.items()]
    longs = [(role, Kind.METHOD, f"{name} Quite Long") for role, name in roles.items()]
    both = [(role, Kind.METHOD, f"{name}Q/{name} Quite Long") for role, name in roles.items()]
    load(watched, FIRST, *(paper(FIRST, position, *links) for position, links in enumerate((before, shorts, longs))))
    load(watched, SECOND, *(paper(SECOND, position, *links) for position, links in enumerate((after, after, both))))
    load(watched, SECOND)  # and all of it turns back
    load(watched, FIRST)  # and is gone, its names too

    load(watched, FIRST, by(FIRST, "ANN"))
    load(watched, SECOND, by(SECOND, "Ann"))
    load(watched, FIRST)  # the other spelling is left
    assert store.text_rows("MATCH (n:Author {id: 'ann'}) RETURN n.name AS name", {}) == [{"name": "Ann"}]

    rule(watched, [Ruling("same", "Thing", "Something")], {})  # type: ignore[arg-type]
    rule(watched, [], {})  # type: ignore[arg-type]

    writes = {name for name in catalog.queries(store.engine) if name.startswith("write.")}
    others = {"write.mark", *(name for name in writes if name.startswith(("write.copy.", "write.imported.")))}
    assert writes - watched.seen == others, "the rest is for the schema's mark, for copies and for imports"
