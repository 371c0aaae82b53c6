"""Vocabularies, names that are known to be one thing, and its kind: `seeds/vocabulary.toml`, and users' own."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from graph.errors import UsageError
from graph.model import Kind
from graph.resolve.names import form


@dataclass(frozen=True, slots=True)
class Entry:
    """One known thing: the name to show, what it is, and what else it is called."""

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The shown name, then the aliases."""
        return (self.name, *self.aliases)


_FORMAT = 'write each as [[entity]] with name = "…", kind = "method" and perhaps aliases = ["…"]'
Vocabulary = Mapping[str, Entry]
"""Every normalised form of every entry, leading to the entry."""


def parse(text: str, origin: str) -> dict[str, Entry]:
    """The entries of a TOML text by form; UsageError where one is malformed or two claim one form."""
    try:
        rows = tomllib.loads(text).get("entity", [])
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{origin}: {error}; {_FORMAT}") from error
    entries: dict[str, Entry] = {}
    for row in rows if isinstance(rows, list) else [rows]:
        entry = _entry(row, origin)
        for name in entry.names:
            if not any(character.isalnum() for character in name):
                raise UsageError(f"{origin}: {name!r} has no letter or digit to be found by; leave it out")
            other = entries.setdefault(form(name), entry)
            if other is not entry:
                raise UsageError(f"{origin}: {entry.name!r} and {other.name!r} both claim {name!r}; keep one")
    return entries


def _entry(row: object, origin: str) -> Entry:
    """One row; UsageError where it is none."""
    if not isinstance(row, dict):
        raise UsageError(f"{origin}: {row!r} is no entry; {_FORMAT}")
    name, kind, aliases = row.get("name"), row.get("kind"), row.get("aliases", [])
    if not isinstance(name, str) or kind not in tuple(Kind):
        raise UsageError(f"{origin}: entry {row!r}: a name, and a kind of {', '.join(Kind)}, are needed")
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise UsageError(f"{origin}: {name!r}: aliases must be a list of names")
    return Entry(name, Kind(kind), tuple(aliases))


@dataclass(frozen=True, slots=True)
class Listed:
    """A user's own vocabulary; `version` tells one content from another."""

    entries: Vocabulary
    version: str

    @property
    def merged(self) -> Vocabulary:
        """With what ships with citeweave, the user's entries first."""
        return {**bundled(), **self.entries}


def read(path: Path) -> Listed:
    """A user's file, TOML as `seeds/vocabulary.toml`; UsageError where it cannot be read."""
    try:
        content = path.read_bytes()
        return Listed(parse(content.decode("utf-8"), str(path)), hashlib.sha256(content).hexdigest()[:8])
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the vocabulary cannot be read: {error}") from error


@cache
def bundled() -> Vocabulary:
    """The vocabulary that ships with citeweave."""
    source = files("seeds") / "vocabulary.toml"
    return parse(source.read_text("utf-8"), "seeds/vocabulary.toml")
