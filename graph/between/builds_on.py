"""BUILDS_ON edges: which entity builds on which, concluded from the words of the papers that introduce it.

A text is read anew whenever what it names, or when that was first seen, has changed; nothing of it is kept but the
edges. An entity builds on none that came later (`graph.resolve.ancestry.Origin`), so the edges never run in a circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from graph import facts
from graph.facts import Links, Text
from graph.model import Role
from graph.resolve.ancestry import Evidence, Origin, evidence
from graph.rows import Row, id_rows
from graph.transaction import Transaction


def introduced(links: Links) -> set[str]:
    """The entities that a paper with these links introduces."""
    return {id for id, link in links if link.role is Role.INTRODUCES}


def write(tx: Transaction, written: Mapping[str, Text], moved: Set[str], entities: Set[str], redated: Set[str]) -> None:
    """Conclude anew what entities build on: the `entities` themselves, those that the papers `written` introduce or
    those whose links have `moved`, and whatever may build on one of the `redated`, which may have been first seen or
    introduced on another day before."""
    touched = entities | redated | {id for one in written.values() for id in introduced(one.links)}
    touched |= facts.ids(tx, "introduced", moved) | facts.ids(tx, "successors", redated)
    texts = {**_texts(tx, facts.ids(tx, "introducing", touched) - written.keys()), **written}
    said = ((paper, one) for paper, text in texts.items() for one in evidence(text.text, text.links))
    found = [(paper, one) for paper, one in said if one.entity in touched]
    origins = facts.origins(tx, {id for _, one in found for id in (one.entity, one.basis)})
    tx.run_batches("write.builds_on.forget", id_rows(touched))
    tx.run_batches("write.builds_on.put", list(_rows(found, origins)))


def _texts(tx: Transaction, papers: Set[str]) -> dict[str, Text]:
    texts = facts.texts(tx, papers)
    return {id: Text(texts[id], links) for id, links in facts.links(tx, texts).items()}


def _rows(found: Iterable[tuple[str, Evidence]], origins: Mapping[str, Origin]) -> Iterable[Row]:
    pairs: dict[tuple[str, str], list[tuple[str, int, int, str]]] = defaultdict(list)
    for paper, one in found:
        if origins[one.basis] < origins[one.entity]:
            pairs[one.entity, one.basis].append((paper, one.start, one.end, one.quote))
    for (entity, basis), said in sorted(pairs.items()):
        papers, starts, ends, quotes = zip(*sorted(said), strict=True)
        fields = {"papers": list(papers), "quotes": list(quotes), "starts": list(starts), "ends": list(ends)}
        yield {"entity": entity, "basis": basis, "fields": fields}
