"""Gold annotation with its texts: `python -m training.gold OUT.jsonl GOLD… --papers PAPERS…`.

A gold line has a title and the roles' entities; its abstract is taken from the papers by title: JSON lines with
`title` and `abstract`, or pages that citeweave reads. `source` is the gold file's number, in the order given.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from loaders.evaluation.files import read_texts
from loaders.identifiers import arxiv_id
from training.documents import Paper, read_lines


def read_gold(gold: list[Path], papers: list[Path]) -> list[Paper]:
    """The annotated papers with `abstract`, `source` and `sampling` ("random" where a line does not say)."""
    texts, _ = read_texts(papers)
    rows = []
    for number, path in enumerate(gold):
        for row in read_lines(path):
            text = texts.get(arxiv_id(row.get("key", "")), row["title"])
            if text:
                rows.append({"sampling": "random", **row, "abstract": text[1], "source": number})
    return rows


def main() -> None:
    """Writes the joined lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--papers", type=Path, nargs="+", required=True)
    given = parser.parse_args()
    rows = read_gold(given.gold, given.papers)
    given.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    print(len(rows), "annotated papers with a text")


if __name__ == "__main__":
    main()
