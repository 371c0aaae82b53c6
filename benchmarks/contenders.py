"""Three that write one graph into a Neo4j: citeweave's writer, a bare loop over the driver, neo4j-graphrag's writer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from neo4j import Driver, ManagedTransaction

from graph import catalog
from graph.model import Extraction, Listed
from graph.store import Row, Store, Transaction
from graph.write import Writer, Written

if TYPE_CHECKING:
    from neo4j_graphrag.components.types import Neo4jGraph

T = TypeVar("T")
BATCH = 1000  # papers a load, as `citeweave load` has it
Statement = tuple[str, dict[str, Any]]  # a named query and its parameters
_KINDS = ("Method", "Model", "System", "Dataset", "Concept")


def citeweave(store: Store, papers: Sequence[tuple[Listed, Extraction]]) -> None:
    """Load the papers with citeweave's writer: facts looked up, conclusions drawn, all of it written."""
    writer = Writer(store, lambda: "2026-01-01T00:00:00Z", {})
    for start in range(0, len(papers), BATCH):
        part = papers[start : start + BATCH]
        done = writer.load([listed for listed, _ in part], {one.record.text: said for one, said in part})
        assert isinstance(done, Written)


class Recorder(Store):
    """A store that keeps every statement that writes, as it was sent."""

    sent: list[Statement]

    def write(self, work: Callable[[Transaction], T]) -> T:
        """As the store does; for one writer alone."""
        self.sent = getattr(self, "sent", [])

        def recorded(tx: Transaction) -> T:
            run = tx._run

            def kept(name: str, params: dict[str, Any]) -> list[Row]:
                if catalog.query(name).mode == "write":
                    self.sent.append((name, params))
                return run(name, params)

            tx._run = kept  # type: ignore[method-assign]
            return work(tx)

        return super().write(recorded)


def bare(driver: Driver, statements: Sequence[Statement]) -> None:
    """Send the statements that citeweave's writer sent, with the same rows, each in a managed transaction."""
    texts = {name: catalog.query(name).text for name, _ in statements}
    with driver.session(database="neo4j") as session:
        for name, params in statements:

            def work(tx: ManagedTransaction, text: str = texts[name], params: Mapping[str, Any] = params) -> None:
                tx.run(text, dict(params)).consume()  # type: ignore[arg-type]

            session.execute_write(work)


def graphrag(driver: Driver, graph: Neo4jGraph) -> None:
    """Write the finished graph with neo4j-graphrag's Neo4jWriter."""
    from neo4j_graphrag.components.kg_writer import Neo4jWriter

    done = asyncio.run(Neo4jWriter(driver, neo4j_database="neo4j", batch_size=BATCH).run(graph))
    assert done.status == "SUCCESS", done


def finished(store: Store) -> Neo4jGraph:
    """The graph in the store as neo4j-graphrag's writer takes it: nodes, relationships and all their properties."""
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    nodes = [
        Neo4jNode(
            id=_id(row["labels"], _key(row["properties"])), label=_label(row["labels"]), properties=row["properties"]
        )
        for row in store.rows("graph.nodes")
    ]
    relationships = [
        Neo4jRelationship(
            start_node_id=_id(row["labels"], row["key"]), end_node_id=_id(labels, key), type=type, properties=properties
        )
        for row in store.rows("graph.leaving")
        for type, properties, labels, key in row["leaving"]
    ]
    return Neo4jGraph(nodes=nodes, relationships=relationships)


def _key(properties: Mapping[str, Any]) -> str:
    return str(next(properties[key] for key in ("id", "value", "form") if key in properties))


def _label(labels: Sequence[str]) -> str:
    return next(label for label in sorted(labels) if label not in _KINDS)


def _id(labels: Sequence[str], key: str) -> str:
    return f"{_label(labels)}:{key}"
