"""The graph as files of other programs.

An export's format is a module in `api/exports/`; the file's name, with hyphens, is the format's name and nothing
else lists it.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from api import exports as package
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.content import Content


class Format(Protocol):
    """What a module in `api/exports/` offers."""

    PURPOSE: str  # one line of what it is for

    def check(self, target: Path | None) -> None:
        """UsageError for a target that cannot be written to, before anything is read."""

    def write(self, items: Content, target: Path | None) -> str:
        """Write what `items` holds to `target`, whole or not at all; what comes back is the command's result.

        Without a target it goes to stdout, where the format can.
        """


@cache
def format_names() -> tuple[str, ...]:
    """The formats that there are, in order."""
    return tuple(sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(package.__path__)))


def format_of(name: str) -> Format:
    """The format of this name. UsageError for an unknown one."""
    if name not in format_names():
        raise UsageError(f"there is no export format {name!r}; there is {', '.join(format_names())}")
    return cast(Format, import_module(f"{package.__name__}.{name.replace('-', '_')}"))
