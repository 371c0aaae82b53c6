"""Reports in the form that was asked for, onto the console or as text.

A report's format is a module in `api/formats/`; the file's name is the format's name and nothing else lists it.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Protocol, cast

from api import formats as package
from graph.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from graph.analytics.report import Report

TERMINAL = "table"
_WIDTH = 100  # columns of a table that is not printed but kept


class Format(Protocol):
    """What a module in `api/formats/` offers."""

    SUFFIX: str  # of a file that holds it

    def render(self, report: Report) -> RenderableType:
        """The report: a text that ends in a newline, or what the terminal shows."""


@cache
def format_names() -> tuple[str, ...]:
    """The formats that there are, in order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(package.__path__)))


def format_of(suffix: str) -> str | None:
    """The format of files with this suffix (`md`, `.html`); None where there is none."""
    wanted = suffix.lower().lstrip(".")
    return next((name for name in format_names() if wanted == _format(name).SUFFIX), None)


def text(report: Report, format: str) -> str:
    """The report as text. UsageError for an unknown format."""
    from rich.console import Console

    rendered = _format(format).render(report)
    if isinstance(rendered, str):
        return rendered
    out = StringIO()
    Console(file=out, width=_WIDTH, color_system=None).print(rendered)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def report(report: Report, format: str, console: Console) -> None:
    """Print the report: a table as wide as the console allows, everything else as it is."""
    rendered = _format(format).render(report)
    if isinstance(rendered, str):
        console.file.write(rendered)
    else:
        console.print(rendered)


def _format(name: str) -> Format:
    if name not in format_names():
        raise UsageError(f"there is no format {name!r}; there is {', '.join(format_names())}")
    return cast(Format, import_module(f"{package.__name__}.{name}"))
