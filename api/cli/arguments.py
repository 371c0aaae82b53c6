"""Options that several commands take alike."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH", help="Pages, files or folders; a folder means every file in it that a source recognises."
    ),
]
Captured = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day the pages were saved, YYYY-MM-DD; overrules what they let conclude."),
]
Workers = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar="N",
        help="Processes that extract (also CITEWEAVE_WORKERS). Default: one a core, at most 8.",
        show_default=False,
    ),
]
Vocabulary = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Names of your own that are always found, TOML (also CITEWEAVE_VOCABULARY; docs/vocabulary.md).",
        show_default=False,
    ),
]
Fast = Annotated[bool, typer.Option("--fast", help="Use the small model: faster, finds less.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="DAY",
        help="Read the graph as it was on that day (or by the end of a month, a year): 2025-06-30 goes by the papers' "
        "dates, loaded:2025-06-30 by when they were loaded. For commands that read the graph.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Host = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="The address to listen on (also CITEWEAVE_HOST). Default: 127.0.0.1.",
        show_default=False,
    ),
]
Port = Annotated[
    int | None,
    typer.Option(
        min=0,
        max=65535,
        metavar="N",
        help="The port to listen on (also CITEWEAVE_PORT). Default: 8000.",
        show_default=False,
    ),
]
