"""The claims' weights from annotated papers: `python -m training.claims GOLD.jsonl [OUT]`.

GOLD is what `training.gold` wrote. Prints F1 on the value alone by cross-validation in five folds by paper, then how
often metric, baseline and dataset are right too, and writes `loaders/extract/weights/claims.json`, fitted on all.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from graph.model import Claim, Kind, Link, Mention, Role, fold_blanks
from loaders.extract.claims import find
from loaders.extract.claims.clues import clues
from loaders.extract.claims.find import MOST, ClaimModel
from loaders.extract.forms import form
from training.documents import Paper, read_lines

FOLDS = 5
STRENGTH = 0.1  # inverse of the regularisation's
RARE = 4  # clues of fewer quantities are left out
HEADS = 3  # and heads of fewer metrics
GENERIC = (
    *("improvement", "gain", "reduction", "increase", "decrease", "change", "drop", "boost", "improvements", "gains"),
    *(
        "time",
        "tasks",
        "task",
        "models",
        "model",
        "data",
        "performance",
        "results",
        "rate",
        "size",
        "number",
        "samples",
    ),
)
THRESHOLDS = np.round(np.arange(0.2, 0.7, 0.02), 2)


@dataclass(frozen=True, slots=True)
class Example:
    """A paper's text, links and claims as annotated, and its quantities with their clues."""

    text: str
    links: tuple[Link, ...]
    claims: Sequence[dict[str, Any]]
    values: list[str]
    clues: list[list[str]]

    @property
    def wanted(self) -> Counter[str]:
        """The annotated values, normalised."""
        return Counter(form(claim["value"]) for claim in self.claims)


def example(paper: Paper) -> Example:
    """What training takes of a paper."""
    text = f"{fold_blanks(paper['title'])}\n{fold_blanks(paper['abstract'])}"
    links = tuple(link for role in Role for entity in paper[role.key] if (link := _link(role, entity, text)))
    found = find.unnamed(text, links)
    values = [form(text[quantity.start : quantity.end]) for quantity in found]
    return Example(text, links, paper.get("claims", ()), values, list(clues(text, found, links)))


def fit(examples: Sequence[Example], threshold: float) -> ClaimModel:
    """A logistic regression over the clues of all quantities."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    rows = [dict.fromkeys(hints) for one in examples for hints in one.clues]
    right = [value in one.wanted for one in examples for value in one.values]
    seen = Counter(clue for row in rows for clue in row)
    known = {clue: column for column, clue in enumerate(sorted(clue for clue, n in seen.items() if n >= RARE))}
    columns = [[known[clue] for clue in row if clue in known] for row in rows]
    starts = np.cumsum([0, *map(len, columns)])
    flat = [column for row in columns for column in row]
    table = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(rows), len(known)))
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(table, right)
    weights = {clue: round(float(model.coef_[0, column]), 3) for clue, column in known.items()}
    heads = Counter(
        words[-1].lower()
        for one in examples
        for claim in one.claims
        if claim["metric"] and (words := claim["metric"].split(" (")[0].split()) and words[-1].isalpha()
    )
    heads -= Counter(dict.fromkeys(GENERIC, len(examples)))
    return ClaimModel(
        round(float(model.intercept_[0]), 3),
        threshold,
        {clue: weight for clue, weight in weights.items() if weight},
        frozenset(head for head, n in heads.items() if n >= HEADS),
    )


def score(examples: Sequence[Example], said: Sequence[list[float]], threshold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 on the value alone."""
    right = found = wanted = 0
    for one, probabilities in zip(examples, said, strict=True):
        sure = sorted((-p, value) for p, value in zip(probabilities, one.values, strict=True) if p >= threshold)[:MOST]
        right += (Counter(value for _, value in sure) & one.wanted).total()
        found += len(sure)
        wanted += one.wanted.total()
    return right / found, right / wanted, 2 * right / (found + wanted)


def details(examples: Sequence[Example], models: Sequence[ClaimModel]) -> dict[str, str]:
    """Of the claims whose value is right: how often the rest is too, where the annotation says something, and how
    often nothing is said where it says nothing."""
    tally: Counter[tuple[str, str, bool]] = Counter()
    for one, model in zip(examples, models, strict=True):
        find.load_claim_model = lambda model=model: model  # type: ignore[assignment]
        free: dict[str, list[dict[str, Any]]] = {}
        for claim in one.claims:
            free.setdefault(form(claim["value"]), []).append(claim)
        for claim in find.find_claims(one.text, one.links):
            same = free.get(form(claim.value))
            if same:
                _compare(claim, same.pop(0), tally)
    return {
        f"{field} where {case}": f"{tally[field, case, True]} of {tally[field, case, True] + tally[field, case, False]}"
        for field in ("metric", "against", "on")
        for case in ("said", "unsaid")
    }


def _compare(claim: Claim, wanted: dict[str, Any], tally: Counter[tuple[str, str, bool]]) -> None:
    for field in ("metric", "against", "on"):
        ours, theirs = form(getattr(claim, field) or ""), form(wanted[field] or "")
        if theirs:
            tally[field, "said", bool(ours) and (ours in theirs or theirs in ours)] += 1
        else:
            tally[field, "unsaid", not ours] += 1


def _link(role: Role, entity: Paper, text: str) -> Link | None:
    spans = sorted({(at, at + len(name)) for name in entity["surface"] for at in _places(text, name)})
    if not spans:
        return None
    kind = Kind(entity["kind"]) if entity.get("kind") else Kind.CONCEPT
    return Link(role, (entity["name"],), kind, 1.0, 1.0, tuple(Mention(text[a:b], a, b) for a, b in spans))


def _places(text: str, name: str) -> list[int]:
    places, at = [], text.find(name) if name else -1
    while at >= 0:
        places.append(at)
        at = text.find(name, at + 1)
    return places


def main() -> None:
    """Cross-validates, then fits on everything and writes the weights."""
    gold = Path(sys.argv[1])
    out = Path(sys.argv[2] if len(sys.argv) > 2 else "loaders/extract/weights/claims.json")
    examples = [example(paper) for paper in read_lines(gold)]
    fold = np.random.default_rng(0).permutation(len(examples)) % FOLDS
    models = [fit([one for one, f in zip(examples, fold, strict=True) if f != k], 0.0) for k in range(FOLDS)]
    said = [[models[f].probability(c) for c in one.clues] for one, f in zip(examples, fold, strict=True)]
    best = float(max(THRESHOLDS, key=lambda threshold: score(examples, said, threshold)[2]))
    precision, recall, f1 = score(examples, said, best)
    print(f"value alone, out of fold: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, threshold {best}")
    own = [ClaimModel(models[f].bias, best, models[f].weights, models[f].heads) for f in fold]
    for what, share in details(examples, own).items():
        print(f"  {what}: {share}")
    model = fit(examples, best)
    row = {"threshold": best, "bias": model.bias, "heads": sorted(model.heads), "weights": dict(model.weights)}
    out.write_text(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
