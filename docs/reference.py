"""Makes the reference pages `docs/cli.md` and `docs/settings.md` from the program itself: `make docs`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from api.cli.main import commands
from api.settings import Settings, variable

DOCS = Path(__file__).parent
_MADE = "<!-- Made by `make docs`; changes by hand are lost. -->"
_WIDTH = "84"
_COMPUTED = {
    "store": "an embedded engine in the user's data folder",
    "cache": "the user's cache folder",
    "workers": "one for each core, at most 8",
}


def pages() -> dict[str, str]:
    """The text of every generated page, by file name."""
    return {"cli.md": cli(), "settings.md": settings()}


def cli() -> str:
    """The help of `citeweave` and of every command."""
    parts = [_MADE, "", "# Command line", "", *_block(_help())]
    for name in commands():
        parts += ["", f"## citeweave {name}", "", *_block(_help(name))]
    return "\n".join(parts) + "\n"


def settings() -> str:
    """Every setting with its variable, default and meaning."""
    parts = [
        _MADE,
        "",
        "# Settings",
        "",
        "Settings are read from the environment. An option on the command line overrules its setting; an empty "
        "variable counts as unset.",
        "",
        "| variable | default | meaning |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        default = _COMPUTED.get(name) or _shown(field.default)
        parts.append(f"| `{variable(name)}` | {default} | {field.description} |")
    return "\n".join(parts) + "\n"


def _shown(default: object) -> str:
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    return f"`{default}`" if default else "empty"


def _help(*command: str) -> str:
    """The help page as a terminal of a fixed width shows it."""
    call = [sys.executable, "-c", "from api.cli.main import main; main()", *command, "--help"]
    environment = {**os.environ, "COLUMNS": _WIDTH, "TERM": "dumb", "NO_COLOR": "1"}
    return subprocess.run(call, check=True, capture_output=True, text=True, env=environment).stdout


def _block(text: str) -> list[str]:
    return ["```text", *(line.rstrip() for line in text.strip().splitlines()), "```"]


if __name__ == "__main__":
    for file, text in pages().items():
        (DOCS / file).write_text(text, "utf-8")
