"""The word lists of the extraction, from `lexicon.toml` beside this module."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def listed(name: str) -> frozenset[str]:
    """The words of the list `name`."""
    return frozenset(str(_lexicon()[name]).split())


def irregular() -> dict[str, str]:
    """Plurals in lower case and their singulars."""
    return {str(plural): str(singular) for plural, singular in _table("irregular").items()}


@cache
def _lexicon() -> dict[str, object]:
    return tomllib.loads(files("loaders.extract").joinpath("lexicon.toml").read_text("utf-8"))


def _table(name: str) -> dict[str, object]:
    table = _lexicon()[name]
    assert isinstance(table, dict)
    return table
