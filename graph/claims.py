"""What the texts of papers claim and cite, written, and which entities the claims are about, concluded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from graph import facts
from graph.facts import Links, Text
from graph.model import Claim, Extraction, Role
from graph.rows import Row, id_rows
from graph.statements import claim_id, claim_row, reference_row
from graph.transaction import Transaction

_PARTS = ("subject", "against", "on")
_ORDER = list(Role)


def write(tx: Transaction, written: Mapping[str, Extraction], texts: Mapping[str, Text], moved: Set[str]) -> set[str]:
    """Write what the texts of the papers `written` claim and cite, and conclude what claims are about: those, and
    the ones of papers whose links have `moved`; `texts` are those of the papers written. Back come the entities whose
    results these claims are now or were before."""
    before = facts.ids(tx, "subjects", moved)
    tx.run_batches("write.claims.forget_meant", id_rows(moved))
    said = [(id, claim) for id, extraction in written.items() for claim in extraction.claims]
    cited = [(id, reference) for id, extraction in written.items() for reference in extraction.references]
    tx.run_batches("write.claims.put", [claim_row(id, claim) for id, claim in said])
    tx.run_batches("write.references.put", [reference_row(id, reference) for id, reference in cited])
    elsewhere = {id: claims for id, claims in facts.claims(tx, moved - written.keys()).items() if claims}
    links = {id: text.links for id, text in texts.items()} | facts.links(tx, elsewhere)
    said += [(id, claim) for id, claims in elsewhere.items() for claim in claims]
    return before | _mean(tx, said, links)


def _mean(
    tx: Transaction,
    claims: Iterable[tuple[str, Claim]],
    links: Mapping[str, Links],
) -> set[str]:
    """Lead each claim (paper's id, claim) to the entities that its words mean: those of the paper's `links`
    (entity's id, link) whose shown name they are; of several links of one name the surest counts. Back come those
    whose results they are."""
    rows: dict[str, list[Row]] = defaultdict(list)
    named = {paper: by_name(found) for paper, found in links.items()}
    for paper, claim in claims:
        for part in _PARTS:
            entity = named.get(paper, {}).get(getattr(claim, part))
            if entity:
                rows[part].append({"claim": claim_id(paper, claim), "entity": entity})
    for part, found in rows.items():
        tx.run_batches(f"write.claims.mean_{part}", found)
    return {row["entity"] for row in rows["subject"]}


def by_name(links: Links) -> dict[str | None, str]:
    """What a paper's names mean: by shown name the id of the entity that the surest of its links leads to."""
    ranked = sorted(links, key=lambda pair: (-pair[1].confidence, _ORDER.index(pair[1].role), pair[0]))
    entities: dict[str | None, str] = {}
    for entity, link in ranked:
        entities.setdefault(link.names[0], entity)
    return entities
