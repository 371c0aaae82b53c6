"""`citeweave identity`: which names are one thing, and a person's word against it."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.arguments import Json, Vocabulary
from api.cli.options import of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.resolve.rulings import Ruling
    from graph.store import Store


class Action(StrEnum):
    """What to do with the ledger."""

    SHOW = "show"
    UNDO = "undo"
    REPLAY = "replay"


def run(
    context: typer.Context,
    action: Annotated[Action, typer.Argument(help="What to do with the ledger.", show_default=False)],
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME|LINE|FILE]...",
            help="Names to show (default: all), lines to undo, or a file whose rulings are to hold.",
            show_default=False,
        ),
    ] = None,
    vocabulary: Vocabulary = None,
    as_json: Json = False,
) -> None:
    """Show which names were taken for one thing, and overrule it.

    `show` prints the ledger: a line "= ONE | OTHER" for names that are one thing,
    "~ ONE | OTHER" for a name that means two, each with what speaks for it.
    `replay FILE` lets the rulings in a file hold, and none besides: lines
    "same: ONE | OTHER" and "apart: ONE | OTHER"; the ledger itself, with such lines
    added, is such a file. `undo LINE` takes a ruling back, or rules against a line
    "= ONE | OTHER". Rulings are kept in the graph: later loads obey them.

    \b
    Examples:
      citeweave identity show > ledger.txt
      citeweave identity show LoRA SAM
      citeweave identity replay ledger.txt
      citeweave identity undo "= LoRA | Low-Rank Adapter"
    """
    options = of(context)
    listed = options.vocabulary(vocabulary)
    merged = listed.merged if listed else None
    with options.opened() as store:
        if action is Action.SHOW:
            _show(store, what or (), as_json)
            return
        from graph.reads.identity import rulings
        from graph.rule import rule

        before = rulings(store)
        after = _replayed(what or ()) if action is Action.REPLAY else _undone(list(before), what or ())
        moved = rule(store, after, merged)
        held = len(list(rulings(store)))
    counts = {"rulings": held, "papersMoved": moved}
    if as_json:
        sys.stdout.write(json.dumps(counts) + "\n")
        return
    sys.stdout.write(f"{held:>7,}  rulings hold\n{moved:>7,}  papers with links that lead elsewhere now\n")


def _show(store: Store, names: Sequence[str], as_json: bool) -> None:
    from graph.errors import NotFound
    from graph.reads import identity
    from graph.resolve.ledger import lines
    from graph.vocabulary import bundled

    decided = identity.named(store, names) if names else identity.everything(store)
    if names and not decided:
        raise NotFound(f"nothing in the graph is called {', '.join(names)}")
    for line in lines(decided, identity.rulings(store), bundled()):
        sys.stdout.write((json.dumps(line, ensure_ascii=False) if as_json else line) + "\n")


def _replayed(paths: Sequence[str]) -> list[Ruling]:
    """The rulings of the files; UsageError where there is none, or one cannot be read."""
    from graph.errors import UsageError
    from graph.resolve.rulings import parse

    if not paths:
        raise UsageError("name the file whose rulings are to hold; `citeweave identity show` prints one")
    found = []
    for path in paths:
        try:
            found += parse(Path(path).read_text("utf-8"), path)
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: the rulings cannot be read: {error}") from error
    return found


def _undone(rulings: Sequence[Ruling], said: Sequence[str]) -> list[Ruling]:
    """The rulings without those that are taken back, and with those against what was concluded."""
    from graph.errors import UsageError
    from graph.resolve.rulings import parse

    if not said:
        raise UsageError('give the line to undo, as `citeweave identity show` prints it: "= ONE | OTHER"')
    kept = list(rulings)
    for line in said:
        plain = line.partition("  # ")[0].strip()
        concluded = plain.startswith("=")
        (ruling,) = parse(f"apart: {plain[1:]}" if concluded else plain, "the line") or (None,)
        if ruling is None or (not concluded and ruling not in kept):
            raise UsageError(f"{plain!r} is neither a ruling that holds nor a line = of the ledger")
        kept = [one for one in kept if one.pair != ruling.pair] + ([ruling] if concluded else [])
    return kept
