"""What a person sees on the terminal besides results: messages, warnings and progress, all on stderr."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

MOST = 20  # lines of one kind that are shown
_WIDE = 100_000  # columns of a table that no terminal shows: nothing is folded or cut


def out() -> Console:
    """Where results go. A pipe or a file gets unfolded lines and no colour."""
    from rich.console import Console

    return Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else _WIDE)


def show(*parts: RenderableType) -> None:
    """Print results; lines in a pipe or a file have no blanks at their ends."""
    if sys.stdout.isatty():
        out().print(*parts, sep="\n")
        return
    from io import StringIO

    from rich.console import Console

    text = StringIO()
    Console(file=text, highlight=False, width=_WIDE).print(*parts, sep="\n")
    sys.stdout.writelines(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def err() -> Console:
    """Where everything else goes."""
    from rich.console import Console

    return Console(file=sys.stderr, highlight=False, soft_wrap=True)


def note(message: str) -> None:
    """One line of what is going on, on stderr."""
    sys.stderr.write(f"{message}\n")


def complain(message: str) -> None:
    """An error, on stderr, behind the command's name; what has many lines is cut."""
    lines = visible_lines(message)
    note("\n  ".join([f"citeweave: {lines[0]}", *lines[1:MOST]]))
    if len(lines) > MOST:
        note(f"  … and {len(lines) - MOST:,} more like these")


def visible_lines(message: str) -> list[str]:
    """The lines of a message, without what would act on a terminal; there is one at least."""
    from api.figures import visible

    return [visible(line) for line in message.splitlines()] or [""]


def silence_stdout() -> None:
    """After a broken pipe: let nothing more be written, the interpreter's last flush included."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
