"""Papers as the arrays that training takes, built by the very code that reads papers afterwards."""

from __future__ import annotations

import gzip
import json
import multiprocessing
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from graph.model import fold_blanks
from loaders.extract.candidates import Candidates, find_candidates
from loaders.extract.forms import form
from loaders.extract.head import KINDS, ROLES
from loaders.extract.weights import load_tokenizer

KEYS = tuple(role.key for role in ROLES)
_KINDS = [kind.value for kind in KINDS]
_PIECES = 512

Paper = dict[str, Any]  # "title", "abstract" and, in gold, the roles' entities and "claims"


def title_key(title: str) -> str:
    """The letters and digits of a title, by which records of one paper are matched."""
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", title).lower())


def read_lines(path: Path) -> Iterator[Paper]:
    """The objects of a JSON-lines file, which may be gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def gold_forms(paper: Paper) -> dict[str, list[set[str]]]:
    """For each role the forms of each gold entity."""
    return {key: [_forms(entity) for entity in paper[key]] for key in KEYS}


def build(papers: Iterable[Paper], *, labelled: bool, processes: int = 0) -> list[dict[str, Any] | None]:
    """A document of each paper, in order; None where there is no candidate or the text is too long for one window.

    `ids, types, shapes` are the encoder's inputs; `spans` `[n, 4]` has each candidate's first and last piece,
    words less one and group; `flags` a row a group. With labels, `roles` `[groups, 5]` and `kinds` `[groups]` (-1:
    none), `tags` `[pieces, 6]` the begin (1) and inside (2) marks of each role's mentions and of claims' values,
    and `forms` each group's normalised forms.
    """
    work = [(paper, labelled) for paper in papers]
    with multiprocessing.get_context("fork").Pool(processes or os.cpu_count() or 1) as pool:
        return pool.map(_document, work, chunksize=32)


def _document(work: tuple[Paper, bool]) -> dict[str, Any] | None:
    paper, labelled = work
    title, abstract = fold_blanks(paper["title"]), fold_blanks(paper.get("abstract") or paper.get("summary") or "")
    text = f"{title}\n{abstract}"
    found = find_candidates(_tokenizer(), text, len(title))
    read = found.read
    if not len(found) or len(read.ids) >= _PIECES:
        return None
    document = {
        "ids": read.ids.astype(np.int32),
        "types": read.segments.astype(np.int8),
        "shapes": found.shapes.astype(np.int8),
        "spans": np.column_stack([found.pieces, found.words, found.groups]).astype(np.int16),
        "flags": found.flags.astype(np.float16),
    }
    return document | _labels(paper, text, found) if labelled else document


@cache
def _tokenizer() -> Any:
    return load_tokenizer()


def _labels(paper: Paper, text: str, found: Candidates) -> dict[str, Any]:
    forms = [{form(text[start:end]) for start, end in found.spans(g)} for g in range(len(found))]
    gold = gold_forms(paper)
    roles = [[any(not entity.isdisjoint(f) for entity in gold[key]) for key in KEYS] for f in forms]
    kinds = [(_forms(e), _KINDS.index(e["kind"])) for key in KEYS[:4] for e in paper[key] if e.get("kind")]
    kind_of = [next((kind for entity, kind in kinds if not entity.isdisjoint(f)), -1) for f in forms]
    named = [[s for e in paper[key] for s in (e["name"], *e.get("surface", ()))] for key in KEYS]
    values = [claim["value"] for claim in paper.get("claims", ())]
    return {
        "forms": forms,
        "roles": np.array(roles, np.float32),
        "kinds": np.array(kind_of, np.int64),
        "tags": np.column_stack([_marks(text, names, found) for names in (*named, values)]),
    }


def _marks(text: str, names: list[str], found: Candidates) -> np.ndarray:
    """Longest mentions first, and none over another."""
    starts = found.read.starts
    marks = np.zeros(len(starts), np.int8)
    spans = {
        (m.start(), m.end())
        for name in names
        if name
        for m in re.finditer(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text)
    }
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        inside = np.flatnonzero((starts >= start) & (starts < end))
        if len(inside) and not marks[inside].any():
            marks[inside] = 2
            marks[inside[0]] = 1
    return marks


def _forms(entity: Paper) -> set[str]:
    return {form(name) for name in (entity["name"], *entity.get("surface", ()))} - {""}
