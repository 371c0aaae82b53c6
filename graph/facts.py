"""Reads from the graph the facts that a load can touch: the papers and names that anything new leads to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.model import Claim, Extraction, Kind, Link, Listed, Reference
from graph.resolve.ancestry import Origin
from graph.resolve.papers import identifiers
from graph.resolve.usage import Usage
from graph.rows import Row, link_of, listed_of
from graph.statements import claim_of, reference_of
from graph.transaction import Reader, Transaction

Links = Sequence[tuple[str, Link]]  # of a paper, each with the id of the entity that it leads to


class Text(NamedTuple):
    """A paper's text, and the links that were found in it."""

    text: str
    links: Links


@dataclass(frozen=True, slots=True)
class Kept:
    """A paper as the graph keeps it, and what its text was read by."""

    id: str
    text: str
    model: str
    text_code: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """How papers link to an entity under some names: the usage, the first of the papers' days, and those papers,
    each with its day, that claim to introduce it."""

    entity: str
    usage: Usage
    first_seen: str | None
    introductions: tuple[tuple[str, str | None], ...]


@dataclass(slots=True)
class Papers:
    """Papers that a load touches, with all that listings say of them."""

    kept: dict[str, Kept] = field(default_factory=dict)
    listed: dict[str, list[Listed]] = field(default_factory=dict)


def papers(tx: Reader, listed: Sequence[Listed], replaced: Iterable[str]) -> Papers:
    """The papers that any identifier of `listed` leads to, those `replaced`, and those that they lead to."""
    found = Papers()
    known: set[str] = set()
    new = {identifier for item in listed for identifier in identifiers(item.record)}
    ids = set(replaced)
    while new or ids:
        if new:
            ids |= {row["id"] for row in tx.rows("write.facts.known_by", identifiers=sorted(new))}
            known |= new
        ids -= found.listed.keys()
        fresh = [(row["paper"], listed_of(row)) for row in about(tx, "records", ids)]
        found.listed |= {id: [] for id in ids}
        for id, item in fresh:
            found.listed[id].append(item)
        new = {identifier for _, item in fresh for identifier in identifiers(item.record)} - known
        ids = set()
    for row in about(tx, "papers", found.listed):
        found.kept[row["id"]] = Kept(
            id=row["id"],
            text=text_of(row),
            model=row["model"],
            text_code=tuple(row["textCode"] or ()),
        )
    return found


def links(tx: Reader, ids: Iterable[str]) -> dict[str, list[tuple[str, Link]]]:
    """For each of the papers its links, each with the id of the entity that it leads to."""
    found: dict[str, list[tuple[str, Link]]] = {id: [] for id in ids}
    for row in about(tx, "links", found):
        found[row["paper"]].append((row["entity"], link_of(row)))
    return found


def claims(tx: Reader, ids: Iterable[str]) -> dict[str, list[Claim]]:
    """For each of the papers its claims, in the order of its text."""
    found: dict[str, list[Claim]] = {id: [] for id in ids}
    for row in about(tx, "claims", found):
        found[row["paper"]].append(claim_of(row["claim"]))
    return {id: sorted(rows, key=lambda claim: (claim.start, claim.end)) for id, rows in found.items()}


def references(tx: Reader, ids: Iterable[str]) -> dict[str, list[Reference]]:
    """For each of the papers its in-text citations, in the order of its text."""
    found: dict[str, list[Reference]] = {id: [] for id in ids}
    for row in about(tx, "references", found):
        found[row["paper"]].append(reference_of(row["reference"]))
    return {id: sorted(rows, key=lambda reference: (reference.start, reference.end)) for id, rows in found.items()}


def extractions(tx: Reader, touched: Papers, links: Mapping[str, Sequence[tuple[str, Link]]]) -> dict[str, Extraction]:
    """By paper's id what the graph keeps of its text; `links` are those of `links`."""
    stated, cited = claims(tx, links), references(tx, links)
    return {
        id: Extraction(
            model=touched.kept[id].model,
            links=tuple(link for _, link in found),
            code_urls=touched.kept[id].text_code,
            claims=tuple(stated[id]),
            references=tuple(cited[id]),
        )
        for id, found in links.items()
    }


def ids(tx: Transaction, what: str, of: Iterable[str]) -> set[str]:
    """The ids that a query of facts (`write.facts.WHAT`) finds for those given."""
    return {row["id"] for row in about(tx, what, of)}


def origins(tx: Transaction, ids: Iterable[str]) -> dict[str, Origin]:
    """For each of the entities its place in time."""
    rows = about(tx, "origins", ids)
    return {row["id"]: Origin.of(**row) for row in rows}


def called(tx: Transaction, ids: Iterable[str]) -> dict[str, tuple[str, Kind]]:
    """For each of the entities that there are its name and its kind."""
    return {row["id"]: (row["name"], Kind(row["kind"])) for row in about(tx, "called", ids)}


def texts(tx: Transaction, ids: Iterable[str]) -> dict[str, str]:
    """For each of the papers its text."""
    return {row["id"]: text_of(row) for row in about(tx, "papers", ids)}


def text_of(row: Row) -> str:
    """The text of a paper, as offsets count it, of a row with its title and its abstract."""
    return f"{row['title']}\n{row['abstract']}"


def about(tx: Reader, what: str, ids: Iterable[str]) -> list[Row]:
    """The rows of a query of facts about some ids; no call where there are none."""
    wanted = sorted(ids)
    return tx.rows(f"write.facts.{what}", ids=wanted) if wanted else []
