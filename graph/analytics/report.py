"""A report: nodes of a projection ranked by a measure, with the others beside it and all that is needed to judge it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.analytics.measure import Measure, Unit, measures
from graph.analytics.picture import Picture, draw
from graph.analytics.project import Citations, Projection, project
from graph.analytics.subjects import subject as named_subject
from graph.errors import NotFound, UsageError
from graph.store import Store

REPORTS = {"centrality": "which methods, datasets or papers are central, by degree, PageRank, betweenness and HITS"}
RANKED_BY = "in_degree"
LIMIT = 20
DRAWN = 24  # rows that are drawn with their neighbours at most: more names do not fit
POINTS = 400  # plotted at most, the highest ranked
LEADERS = 5  # shown of each measure
SECOND = ("pagerank", "in_degree")  # the first of them that was computed orders those with equal values
_DIGITS = 9  # values are rounded to these decimals before they are compared


@dataclass(frozen=True, slots=True)
class Column:
    """A measure as a report shows it: `key` is its name, `method` its algorithm and parameters."""

    key: str
    title: str
    meaning: str
    unit: Unit
    method: str


@dataclass(frozen=True, slots=True)
class Row:
    """One ranked node: `values` in the order of the columns, `parts` how often it is pointed at, by how."""

    rank: int
    id: str
    name: str
    kind: str
    since: str | None  # the first day it was seen, YYYY-MM-DD
    values: tuple[float, ...]
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Leader:
    """One of the highest by one measure alone."""

    id: str
    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Point:
    """A ranked node by two measures: the one that ranks (`x`) and the other that breaks its ties (`y`)."""

    name: str
    kind: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says, ready to be rendered; equal for equal graphs, whatever the engine."""

    name: str
    title: str
    subject: str
    noun: str
    dated: str  # what a row's day is
    graph_hash: str | None
    counts: tuple[tuple[str, int], ...]
    projection: str
    columns: tuple[Column, ...]
    ranked_by: str
    order: str  # what ranks, and what breaks ties
    rows: tuple[Row, ...]
    ranked: int  # how many have a value above 0, shown or not
    leaders: tuple[tuple[Leader, ...], ...]  # for each column, the highest by it
    notes: tuple[str, ...]
    picture: Picture
    plane: tuple[str, str] | None  # the columns that points lie between, if there are two
    points: tuple[Point, ...]


def build(
    store: Store,
    name: str = "centrality",
    subject: str = "methods",
    citations: Citations = "all",
    limit: int = LIMIT,
    *,
    by: str = RANKED_BY,
    only: Sequence[str] | None = None,
    graph_hash: str | None = None,
) -> Report:
    """The report called `name` on a store: the `limit` highest of a subject, ranked by one measure.

    `only` names the measures to compute beside that one, all if None. UsageError for an unknown name, subject,
    measure or kind of citation; NotFound for a graph that holds nothing of the subject.
    """
    if name not in REPORTS:
        raise UsageError(f"there is no report {name!r}; there is {', '.join(REPORTS)}")
    if limit < 1:
        raise UsageError(f"a report shows at least 1 row, not {limit}")
    wanted = chosen(by, only)
    projection = project(store, named_subject(subject), citations)
    if not projection.ranked:
        raise NotFound(f"the graph holds no {projection.subject.noun}: load a page first, as in `citeweave load PATH`")
    return of_projection(projection, wanted, by, limit, graph_hash)


def chosen(by: str, only: Sequence[str] | None) -> dict[str, Measure]:
    """The measure that ranks and those beside it, all where `only` is None, by name; UsageError for an unknown one."""
    known = dict(measures())
    wanted = {by, *(known if only is None else only)}
    if unknown := sorted(wanted - known.keys()):
        raise UsageError(f"there is no measure {', '.join(unknown)}; there is {', '.join(known)}")
    return {name: measure for name, measure in known.items() if name in wanted}


def of_projection(
    projection: Projection, chosen: Mapping[str, Measure], by: str, limit: int, graph_hash: str | None = None
) -> Report:
    """The report on a projection; `chosen` are the measures by name, `by` among them."""
    graph, subject = projection.graph, projection.subject
    values = {
        name: {node: round(value, _DIGITS) for node, value in measure.measure(graph).items()}
        for name, measure in chosen.items()
    }
    second = next((name for name in SECOND if name in chosen and name != by), None)
    above = _order(projection, values[by], values[second] if second else None)
    rows = tuple(_row(projection, values, node, rank) for rank, node in enumerate(above[:limit], 1))
    words = {"inward": subject.inward, "outward": subject.outward}
    columns = tuple(
        Column(name, measure.TITLE, measure.MEANING.format(**words), measure.UNIT, measure.method(graph))
        for name, measure in chosen.items()
    )
    title = chosen[by].TITLE
    meaning = chosen[by].MEANING.format(**words)
    return Report(
        name="centrality",
        title=f"The most central {subject.name}",
        subject=subject.name,
        noun=subject.noun,
        dated=subject.dated,
        graph_hash=graph_hash,
        counts=projection.counts,
        projection=subject.points,
        columns=columns,
        ranked_by=by,
        order=f"by {title} ({meaning}), then " + (f"by {chosen[second].TITLE}, then by id" if second else "by id"),
        rows=rows,
        ranked=len(above),
        leaders=tuple(_leaders(projection, found) for found in values.values()),
        notes=(*projection.notes, _unranked(projection, len(above), title)),
        picture=draw(graph, [row.id for row in rows[:DRAWN]]),
        plane=(by, second) if second else None,
        points=tuple(_point(projection, node, values[by], values[second]) for node in above[:POINTS]) if second else (),
    )


def _order(projection: Projection, first: Mapping[str, float], second: Mapping[str, float] | None = None) -> list[str]:
    """The ranked nodes whose first value is above 0, highest first."""
    above = [node for node in projection.ranked if first[node] > 0]
    return sorted(above, key=lambda node: (-first[node], -second[node] if second else 0.0, node))


def _leaders(projection: Projection, values: Mapping[str, float]) -> tuple[Leader, ...]:
    names = projection.graph.nodes
    return tuple(Leader(node, names[node]["name"], values[node]) for node in _order(projection, values)[:LEADERS])


def _row(projection: Projection, values: Mapping[str, Mapping[str, float]], node: str, rank: int) -> Row:
    known = projection.graph.nodes[node]
    measured = tuple(found[node] for found in values.values())
    return Row(rank, node, known["name"], known["kind"], known["since"], measured, tuple(known["parts"].items()))


def _point(projection: Projection, node: str, x: Mapping[str, float], y: Mapping[str, float]) -> Point:
    known = projection.graph.nodes[node]
    return Point(known["name"], known["kind"], x[node], y[node])


def _unranked(projection: Projection, above: int, title: str) -> str:
    total = len(projection.ranked)
    if above == total:
        return f"All {total:,} are ranked."
    return f"{above:,} of {total:,} are ranked; the {title.lower()} of the others is 0."
