"""The curated vocabulary, `seeds/vocabulary.toml`: names that are known to be one thing, and its kind."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

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


Vocabulary = Mapping[str, Entry]
"""Every normalised form of every entry, leading to the entry."""


def parse(text: str, origin: str) -> dict[str, Entry]:
    """The entries of a TOML text by form; UsageError where one is malformed or two claim one form."""
    entries: dict[str, Entry] = {}
    for row in tomllib.loads(text).get("entity", []):
        try:
            entry = Entry(row["name"], Kind(row["kind"]), tuple(row.get("aliases", ())))
        except (KeyError, ValueError) as error:
            raise UsageError(f"{origin}: entry {row!r}: name and a known kind are needed ({error})") from error
        for name in entry.names:
            other = entries.setdefault(form(name), entry)
            if other is not entry:
                raise UsageError(f"{origin}: {entry.name!r} and {other.name!r} both claim {name!r}; keep one")
    return entries


@cache
def bundled() -> Vocabulary:
    """The vocabulary that ships with citeweave."""
    source = files("seeds") / "vocabulary.toml"
    return parse(source.read_text("utf-8"), "seeds/vocabulary.toml")
