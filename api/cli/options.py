"""The global options, and the store that they and the settings mean."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from api.settings import Settings
    from graph.store import Store
    from graph.vocabulary import Listed


@dataclass(frozen=True)
class Options:
    """What stands before the command, and the settings behind it. `store` is None where none was named."""

    store: str | None = None
    debug: bool = False

    @cached_property
    def settings(self) -> Settings:
        """The settings, read once. UsageError for a value that cannot be."""
        from api.settings import Settings

        return Settings.read()

    @property
    def store_url(self) -> str:
        """The store that was named, or that is set, or the default."""
        return self.store or self.settings.store

    def vocabulary(self, path: Path | None) -> Listed | None:
        """The user's vocabulary at `path`, else the one that is set. UsageError for a file that is none."""
        from graph.vocabulary import read

        chosen = path or self.settings.vocabulary
        return read(chosen) if chosen else None

    @contextmanager
    def opened(self, url: str | None = None) -> Iterator[Store]:
        """The store at `url` (else the one named or set), its schema in place, closed at the end."""
        from graph import schema

        with self.bare(url or self.store_url) as store:
            schema.ensure(store)
            yield store

    def bare(self, url: str) -> Store:
        """The store at `url`, as it is."""
        from graph.store import Store

        one = self.settings
        return Store.open(url, username=one.username, password=one.password, database=one.database)


def of(context: typer.Context) -> Options:
    """The global options of this command line."""
    return cast(Options, context.obj)
