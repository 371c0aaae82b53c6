"""A graph as it was at some moment: concluded anew from the facts it had by then, into an embedded store that is kept.

The stores lie in the cache folder, each by the state of the graph that it was made of, the moment, and what conclusions
rest on. The oldest go when there are too many.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.outlet import note

if TYPE_CHECKING:
    from api.cli.options import Options
    from graph.moment import Moment
    from graph.store import Store

KEPT = 8  # graphs
_WHOLE, _GRAPH = "whole.json", "graph"  # in a kept graph's folder


@dataclass(frozen=True, slots=True)
class Made:
    """What a graph was made of: papers, and how many papers were left out as nothing dates them."""

    papers: int
    undated: int


def url(options: Options, source: Store, moment: Moment) -> str:
    """The store that holds the graph of `source` as it was, made where it is not kept from before."""
    from filelock import FileLock

    root = options.settings.cache / "as-of"
    home = root / _key(options, source, moment)
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with FileLock(home / "lock"):
        if not (home / _WHOLE).exists():
            shutil.rmtree(home / _GRAPH, ignore_errors=True)  # one that was broken off
            made = _make(options, source, moment, f"embedded:{home / _GRAPH}")
            (home / _WHOLE).write_text(json.dumps(asdict(made)), "utf-8")
        made = Made(**json.loads((home / _WHOLE).read_text("utf-8")))
        (home / _WHOLE).touch()
    _forget(root)
    left = f"; {made.undated:,} left out that nothing dates" if made.undated else ""
    how = "loaded" if moment.loaded else "published"
    note(f"the graph of {made.papers:,} papers that were {how} by {moment.until}{left}")
    return f"embedded:{home / _GRAPH}"


def _key(options: Options, source: Store, moment: Moment) -> str:
    from loaders.extract.modes import MODELS

    vocabulary = options.vocabulary(None)
    rules = (version("citeweave"), MODELS["default"].name, vocabulary and vocabulary.version)
    told = (_state(options, source), str(moment), rules)
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:24]


def _state(options: Options, source: Store) -> str:
    """What tells this state of the graph from every other; an older citeweave did not leave a word for it."""
    (row,) = source.rows("graph.stamp")
    writes = source.rows("graph.writes")[0]["writes"]
    return row["stamp"] or f"{options.store_url} {source.address[0]} {writes}"


def _make(options: Options, source: Store, moment: Moment, url: str) -> Made:
    """Load what `source` knew into the new store at `url`. StoreError where it was loaded into meanwhile."""
    from graph import schema
    from graph.errors import StoreError

    before = _state(options, source)
    with options.bare(url) as target:
        schema.ensure(target)
        made = _replay(options, source, target, moment)
    if _state(options, source) != before:
        raise StoreError("the graph was loaded into while its past was read; do it again")
    return made


def _replay(options: Options, source: Store, target: Store, moment: Moment) -> Made:
    from api.cli.progress import Steps
    from api.clock import now
    from graph import past
    from graph.rule import carry
    from graph.write import Writer
    from loaders import ingest
    from loaders.extract.nlp import Extractor
    from loaders.raw import RawPaper

    carry(source, target)
    vocabulary = options.vocabulary(None)
    writer = Writer(target, now, vocabulary.merged if vocabulary else None)
    report, undated = ingest.LoadReport(), 0
    with Extractor("default", options.settings.workers, vocabulary) as extractor, Steps() as steps:
        step = steps.begin(f"concluding as of {moment}", source.rows("stats.totals")[0]["papers"])
        for part in past.parts(source, moment):
            read = [(listed, RawPaper(0, listed.record, said, listed)) for listed, said in part.records]
            if read:
                ingest.write(read, (), writer, extractor.extract, False, ingest.Silent(), report)
            undated += part.undated
            step(part.seen)
    return Made(len(report.written - report.removed), undated)


def _forget(root: Path) -> None:
    """Take out the graphs that were used least lately, but for those in use."""
    from graph.embedded import RUN_FILE

    whole = sorted(root.glob(f"*/{_WHOLE}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in whole[KEPT:]:
        if not (path.parent / _GRAPH / RUN_FILE).exists():
            path.unlink()
            shutil.rmtree(path.parent, ignore_errors=True)
