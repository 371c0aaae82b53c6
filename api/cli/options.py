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
    from graph.moment import Moment
    from graph.store import Store
    from graph.vocabulary import Listed


@dataclass(frozen=True)
class Options:
    """What stands before the command, and the settings behind it. `store` is None where none was named."""

    store: str | None = None
    debug: bool = False
    as_of: Moment | None = None  # commands that read the graph read it as it was then

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
    def opened(self, url: str | None = None, as_of: Moment | None = None) -> Iterator[Store]:
        """The store at `url` (else the one named or set), its schema in place, closed at the end; as it was then,
        where a moment is given or named."""
        with self._then(self.bare(url or self.store_url), as_of or self.as_of) as store:
            yield store

    @contextmanager
    def opened_source(self, url: str) -> Iterator[Store]:
        """The store that a copy reads: as `opened`, with the source's own user where one is set."""
        from graph.store import Store

        one = self.settings
        source = Store.open(
            url,
            username=one.from_username or one.username,
            password=one.from_password or one.password,
            database=one.from_database or one.database,
        )
        with self._then(source, self.as_of) as store:
            yield store

    @contextmanager
    def _then(self, opened: Store, moment: Moment | None) -> Iterator[Store]:
        """An open store with its schema, closed at the end; or that of the graph as it was."""
        from graph import schema

        with opened as store:
            schema.ensure(store)
            if moment is None:
                yield store
                return
            from api.cli import past

            url = past.url(self, store, moment)
        with self.bare(url) as store:
            yield store

    def bare(self, url: str) -> Store:
        """The store at `url`, as it is."""
        from graph.store import Store

        one = self.settings
        return Store.open(url, username=one.username, password=one.password, database=one.database)


def of(context: typer.Context) -> Options:
    """The global options of this command line."""
    return cast(Options, context.obj)
