"""`citeweave audit`: papers that compare with one thing, and never with another."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.arguments import Json
from api.cli.commands.query import write
from api.cli.options import of


def run(
    context: typer.Context,
    on: Annotated[str, typer.Option("--on", metavar="TASK", help="What the papers study or evaluate on.")],
    compares: Annotated[str, typer.Option("--compares", metavar="NAME", help="What they compare with.")],
    never: Annotated[str, typer.Option("--never", metavar="NAME", help="What they do not compare with.")],
    after: Annotated[
        str | None, typer.Option("--after", metavar="DAY", help="Only papers after this day.", show_default=False)
    ] = None,
    as_json: Json = False,
) -> None:
    """Find papers on a task that compare with one baseline and never with another.

    A version of the other counts as the other. Names may be spelled in any way, a day
    is YYYY-MM-DD. Papers without a day are found where no day is asked for.

    \b
    Examples:
      citeweave audit --on reasoning --compares GRPO --never PPO
      citeweave audit --on ImageNet --after 2025-06-30 --compares ViT --never ConvNeXt --json
    """
    with of(context).opened() as store:
        rows = store.rows("lineage.audit", task=on, after=after, compared=compares, never=never)
    write(rows, as_json)
