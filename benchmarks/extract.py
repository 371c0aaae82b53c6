"""Extraction's speed and memory beside yake and pytextrank: `python -m benchmarks.extract [PATH…]`.

The same texts for all, one core, one run, in alternating rounds; the reference is yake, and what counts is the ratio.
Each tool has a process of its own, so that its peak of memory is its own. yake and pytextrank come with the extra
`bench`; one that is not installed is left out, and said so. pytextrank needs parts of speech: it runs with
`en_core_web_sm` where that is installed, and not at all elsewhere. Texts: anything that citeweave reads, the bundled
pages by default.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from multiprocessing.connection import Connection
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"
ROUNDS = 5
Texts = list[tuple[str, str]]


def citeweave(mode: str) -> Callable[[Texts], object]:
    """What extracts with the model of `mode`."""
    from loaders.extract.nlp import Extractor

    extractor = Extractor("fast" if mode == "fast" else "default")
    return lambda texts: list(extractor.extract(texts))


def yake() -> Callable[[Texts], object]:
    """Keywords of up to three words, its own default."""
    from yake import KeywordExtractor

    keywords = KeywordExtractor(lan="en", n=3, top=20)
    return lambda texts: [keywords.extract_keywords(f"{title}. {abstract}") for title, abstract in texts]


def pytextrank() -> Callable[[Texts], object]:
    """Its pipeline as its documentation has it."""
    import pytextrank as registered
    import spacy

    assert registered
    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("textrank")
    return lambda texts: [nlp(f"{title}. {abstract}")._.phrases[:20] for title, abstract in texts]


TOOLS: dict[str, tuple[tuple[str, ...], Callable[[], Callable[[Texts], object]]]] = {
    "yake": (("yake",), yake),
    "pytextrank": (("pytextrank", "en_core_web_sm"), pytextrank),
    "citeweave": ((), lambda: citeweave("default")),
    "citeweave --fast": ((), lambda: citeweave("fast")),
}


def serve(name: str, texts: Texts, core: int, pipe: Connection) -> None:
    """A tool's process: each message asks for one round; the answer is its seconds and its peak memory in MB."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core})
    work = TOOLS[name][1]()
    work(texts[:5])
    pipe.send(None)
    while pipe.recv():
        begun = time.perf_counter()
        work(texts)
        seconds = time.perf_counter() - begun
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        pipe.send((seconds, kilobytes / 1024))


def read(paths: list[Path], most: int) -> Texts:
    """Titles and abstracts, the first `most`."""
    from loaders.ingest import placed
    from loaders.source import open_all

    items = (item for _, opened in open_all(paths).opened for item in placed(opened) if isinstance(item, tuple))
    texts = dict.fromkeys((listed.record.title, listed.record.abstract) for listed, _ in items)
    return list(texts)[:most]


def main() -> None:
    """Run all that are installed, and print papers a second, the ratio to yake and the memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="*", default=[SEEDS])
    parser.add_argument("--papers", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    texts = read(given.paths, given.papers)
    core = max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 0
    names = [name for name, (needs, _) in TOOLS.items() if all(map(find_spec, needs))]
    for name in TOOLS.keys() - set(names):
        print(f"{name}: left out, as {' or '.join(TOOLS[name][0])} is not installed", file=sys.stderr)
    context = multiprocessing.get_context("spawn")
    pipes: dict[str, Connection] = {}
    for name in names:
        pipes[name], theirs = context.Pipe()
        context.Process(target=serve, args=(name, texts, core, theirs), daemon=True).start()
        pipes[name].recv()
    rounds: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    for _ in range(ROUNDS):
        for name in names:
            pipes[name].send(True)
            rounds[name].append(pipes[name].recv())
    for pipe in pipes.values():
        pipe.send(False)
    rows = []
    for name in names:
        speed = len(texts) / statistics.median(seconds for seconds, _ in rounds[name])
        ratios = [one / own for (one, _), (own, _) in zip(rounds.get("yake", []), rounds[name], strict=False)]
        rows.append(
            {
                "tool": name,
                "papersASecond": round(speed, 1),
                "toYake": round(statistics.median(ratios), 2) if ratios else None,
                "peakMB": round(max(peak for _, peak in rounds[name])),
            }
        )
    if given.json:
        print(json.dumps({"papers": len(texts), "rounds": ROUNDS, "tools": rows}))
        return
    print(f"{len(texts)} papers, one core, the median of {ROUNDS} alternating rounds")
    for row in rows:
        ratio = f"{row['toYake'] or '':>6} of yake"
        print(f"{row['tool']:<18}{row['papersASecond']:>8} papers/s {ratio} {row['peakMB']:>6} MB")


if __name__ == "__main__":
    main()
