"""How well names are taken for one thing: pairwise precision and recall on labelled pairs (docs/identity.md).

    python -m benchmarks.identity EXTRACTED.jsonl... [--half open|held-out|all] [--wrong]

The files are lines that `citeweave extract` printed; those of papers that no pair speaks of count too, as what a name
means depends on all papers. Pairs of papers that the files lack are left out, and counted.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.model import Kind
from graph.resolve.entities import resolve
from graph.resolve.meanings import Meanings
from graph.resolve.names import form, slug
from graph.resolve.usage import Names, Usage
from graph.vocabulary import bundled

PAIRS = Path(__file__).with_name("identity_pairs.tsv")
ROLES = ("introduces", "uses", "compares", "datasets", "concepts")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions, and whether they are `same`, a `version` of one another, or `different`."""

    half: str
    stratum: str
    label: str
    one: tuple[str, str]
    other: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a paper, as extracted."""

    paper: str
    text: str
    names: Names
    kind: Kind
    weight: int
    introduces: bool


def pairs(half: str) -> Iterator[Pair]:
    """The labelled pairs of a half, or all."""
    for line in PAIRS.read_text("utf-8").splitlines()[1:]:
        part, stratum, label, paper, name, other_paper, other_name = line.split("\t")
        if half in (part, "all"):
            yield Pair(part, stratum, label, (paper, form(name)), (other_paper, form(other_name)))


def links(paths: Iterable[str]) -> Iterator[Link]:
    """The links of the papers, each paper once."""
    seen = set()
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                paper = row["id"] or slug(row["title"])
                if paper not in seen:
                    seen.add(paper)
                    yield from _of_paper(paper, row)


def _of_paper(paper: str, row: dict[str, object]) -> Iterator[Link]:
    for role in ROLES:
        for one in row[role]:  # type: ignore[attr-defined]
            sure = one.get("kindConfidence", one["confidence"])
            kind = Kind(one.get("kind", "concept"))
            yield Link(paper, str(row["text"]), tuple(one["names"]), kind, round(sure * 1000), role == "introduces")


def usages(found: Iterable[Link], doubtful: frozenset[Names]) -> list[Usage]:
    """The links as the graph counts them."""
    edges: Counter[tuple[Names, Kind, str, str]] = Counter()
    weights: Counter[tuple[Names, Kind, str, str]] = Counter()
    introduced: Counter[tuple[Names, Kind, str, str]] = Counter()
    for one in found:
        place = (one.paper, one.text) if one.names in doubtful else ("", "")
        key = (one.names, one.kind, *place)
        edges[key] += 1
        weights[key] += one.weight
        introduced[key] += one.introduces
    return [Usage(n, k, edges[n, k, p, t], weights[n, k, p, t], introduced[n, k, p, t], p, t) for n, k, p, t in edges]


def entities(found: list[Link]) -> dict[tuple[str, str], set[str]]:
    """The entities that a paper's name leads to, by the paper's id and the name's form."""
    doubtful = Meanings(usages(found, frozenset()), bundled()).doubtful
    meant, _ = resolve(usages(found, doubtful), bundled())
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in found:
        id = meant[one.names, one.paper if one.names in doubtful else ""]
        for name in one.names:
            places[one.paper, form(name)].add(id)
    return places


def main() -> None:
    """Print precision and recall by stratum and in all, and the wrong pairs if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", nargs="+")
    parser.add_argument("--half", choices=("open", "held-out", "all"), default="open")
    parser.add_argument("--wrong", action="store_true", help="print the pairs that are wrong")
    asked = parser.parse_args()
    places = entities(list(links(asked.lines)))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in pairs(asked.half):
        if pair.one not in places or pair.other not in places:
            counts[f"{pair.half} all"]["left out"] += 1
            continue
        joined, same = bool(places[pair.one] & places[pair.other]), pair.label == "same"
        what = ("right" if same else "too much") if joined else ("missed" if same else "kept apart")
        for stratum in (pair.stratum, "all"):
            counts[f"{pair.half} {stratum}"][what] += 1
        if asked.wrong and joined != same:
            print(f"{what}: {pair.label} ({pair.stratum}) {pair.one} {pair.other}")
    for stratum, found in sorted(counts.items()):
        right, much, missed = found["right"], found["too much"], found["missed"]
        precision = right / (right + much) if right + much else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        print(f"{stratum:<20} precision {precision:.3f}  recall {recall:.3f}  {dict(sorted(found.items()))}")


if __name__ == "__main__":
    main()
