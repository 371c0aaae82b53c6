"""Canonical JSON lines, sorted: the file's SHA-256 is the graph's hash."""

from __future__ import annotations

import sys
from pathlib import Path

from graph.content import Content
from graph.digest import canonical_lines
from graph.errors import UsageError

PURPOSE = "one line of JSON for each node and relationship, sorted; its SHA-256 is the graph's hash"


def check(target: Path | None) -> None:
    """UsageError where no file can be at `target`."""
    if target is not None and (target.is_dir() or not target.parent.is_dir()):
        raise UsageError(
            f"{target} cannot be written: {'it is a folder' if target.is_dir() else 'its folder is not there'}"
        )


def write(items: Content, target: Path | None) -> str:
    """Write the lines to the file `target`, or to stdout."""
    if target is None:
        for line in canonical_lines(items):
            sys.stdout.write(f"{line}\n")
        return ""
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in canonical_lines(items))
        part.replace(target)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)
    return ""
