"""Our components against the prototype's script, paper by paper.

    python benchmarks/extract_parity.py SCRIPT_FOLDER CORPUS_FOLDER [--papers 500] [--mode default|fast]

SCRIPT_FOLDER holds the prototype's `infer.py` and its models, CORPUS_FOLDER files of JSON lines
(`.jsonl.gz`) with title and summary. A finding is a role with its surfaces, kind and confidences. Each
paper that differs is listed with its cause: where the script, given our acronym pairs, finds just what we
find, these alone are the cause.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
import time
from pathlib import Path
from types import ModuleType

from graph.model import Extraction, Role, fold_blanks
from loaders.extract.acronyms import find_pairs
from loaders.extract.modes import MODELS, Mode
from loaders.extract.nlp import Extractor

Paper = tuple[str, str]
Findings = set[tuple[object, ...]]


def choose(corpus: Path, count: int) -> list[Paper]:
    """`count` papers at equal distances over all files of `corpus`, by name."""
    papers: list[Paper] = []
    for file in sorted(corpus.glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            rows = map(json.loads, lines)
            papers += [(fold_blanks(row["title"]), fold_blanks(row["summary"])) for row in rows]
    return [papers[place * len(papers) // count] for place in range(count)]


def load_script(folder: Path) -> ModuleType:
    """The prototype's `infer.py` as a module."""
    spec = importlib.util.spec_from_file_location("prototype", folder / "infer.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["prototype"] = module
    spec.loader.exec_module(module)
    return module


def ours(found: Extraction) -> Findings:
    """Our findings, comparable."""
    return {
        (
            link.role.key,
            tuple(sorted({mention.quote for mention in link.mentions})),
            link.confidence,
            None if link.role is Role.STUDIES else (link.kind.value, link.kind_confidence),
        )
        for link in found.links
    }


def theirs(found: dict[str, list[dict[str, object]]]) -> Findings:
    """The script's findings, comparable."""
    return {
        (
            role.key,
            tuple(row["surface"]),  # type: ignore[arg-type]
            row["confidence"],
            (row["kind"], row["kind_confidence"]) if "kind" in row else None,
        )
        for role in Role
        for row in found[role.key]
    }


def main() -> int:
    """Prints each difference and the counts; the exit status is 1 where a difference is unexplained."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("script", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--papers", type=int, default=500)
    parser.add_argument("--mode", choices=MODELS, default="default")
    parser.add_argument("--quiet", action="store_true", help="print the counts alone")
    args = parser.parse_args()
    mode: Mode = args.mode
    papers = choose(args.corpus, args.papers)
    script = load_script(args.script)
    model = script.SpanModel(args.script / MODELS[mode].folder)
    extractor = Extractor(mode)
    next(extractor.extract([papers[0]]))
    began = time.perf_counter()
    mine = [ours(found) for found in extractor.extract(papers)]
    our_time = time.perf_counter() - began
    began = time.perf_counter()
    before = [theirs(model.extract(*paper)) for paper in papers]
    their_time = time.perf_counter() - began
    aligner = vars(script)["acronyms"]
    vars(script)["acronyms"] = find_pairs
    equal = explained = unexplained = 0
    for paper, old, new in zip(papers, before, mine, strict=True):
        if old == new:
            equal += 1
            continue
        same = theirs(model.extract(*paper)) == new
        explained, unexplained = explained + same, unexplained + (not same)
        if not args.quiet or not same:
            report(paper, old, new, aligner, "acronym pairs" if same else "UNEXPLAINED")
    print(f"{len(papers)} papers: {equal} equal, {explained} differ by acronym pairs, {unexplained} unexplained")
    print(f"papers a second: script {len(papers) / their_time:.1f}, ours {len(papers) / our_time:.1f}")
    return 1 if unexplained else 0


def report(paper: Paper, old: Findings, new: Findings, aligner: object, cause: str) -> None:
    """Prints one paper's differences: pairs first, then findings."""
    assert callable(aligner)
    pairs = [{**find(paper[1]), **find(paper[0])} for find in (aligner, find_pairs)]
    print(f"{paper[0]}: {cause}")
    for sign, here, there in (("-", pairs[0], pairs[1]), ("+", pairs[1], pairs[0])):
        for short, long in here.items():
            if there.get(short) != long:
                print(f"    {sign} pair {short} = {long}")
    for sign, rows in (("-", old - new), ("+", new - old)):
        for row in sorted(rows, key=str):
            print(f"    {sign} {row}")


if __name__ == "__main__":
    sys.exit(main())
