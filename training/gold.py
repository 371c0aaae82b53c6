"""Gold annotation with its texts: `python -m training.gold OUT.jsonl GOLD… --papers PAPERS…`.

A gold line has a title and the roles' entities; its abstract is taken from the papers by title: JSON lines with
`title` and `abstract`, or pages that citeweave reads. `source` is the gold file's number, in the order given.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from loaders.source import open_all
from training.documents import Paper, read_lines, title_key


def texts(paths: list[Path]) -> dict[str, str]:
    """The longest abstract of each title."""
    found: dict[str, str] = {}
    for path in paths:
        if path.suffix in (".jsonl", ".gz"):
            pairs = [(row["title"], row.get("abstract") or row.get("summary") or "") for row in read_lines(path)]
        else:
            pairs = [
                (item.record.title, item.record.abstract)
                for _, opened in open_all([path]).opened
                for item in opened.items
                if hasattr(item, "record")
            ]
        for title, abstract in pairs:
            key = title_key(title)
            found[key] = max(found.get(key, ""), abstract, key=len)
    return found


def read_gold(gold: list[Path], papers: list[Path]) -> list[Paper]:
    """The annotated papers with `abstract`, `source` and `sampling` ("random" where a line does not say)."""
    abstracts = texts(papers)
    return [
        {"sampling": "random", **row, "abstract": abstracts[title_key(row["title"])], "source": number}
        for number, path in enumerate(gold)
        for row in read_lines(path)
        if title_key(row["title"]) in abstracts
    ]


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
