"""The `citeweave` command: finds its commands by file name, and turns every error into one line and an exit code.

Exit codes: 0 done, 1 failed, 2 wrong usage or nothing that could be read, 130 interrupted. A reader that
closes the pipe early (`citeweave extract … | head`) ends the command quietly.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Annotated

import typer

import api.cli.commands
from api.cli.arguments import AsOf
from api.cli.options import Options
from api.cli.outlet import complain, silence_stdout
from graph.errors import CiteweaveError, QueryError, UsageError
from graph.moment import asked

INTERRUPTED = 130
_GLOBAL_OPTIONS = {
    "--store": True,
    "--as-of": True,
    "--debug": False,
}  # those that may follow the command, and whether a value comes
_EPILOG = "Global options (before or after the command): --store URL, --as-of DAY, --debug. See: citeweave --help"


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line `argv` (the process's own by default) and exit with its code."""
    sys.exit(run(list(sys.argv[1:] if argv is None else argv)))


def run(argv: list[str]) -> int:
    """Run one command line; its exit code."""
    argv = hoist(argv) or ["--help"]
    try:
        code = build()(argv, prog_name="citeweave", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (_InterruptedError, KeyboardInterrupt, typer.Abort):
        complain("interrupted")
        return INTERRUPTED
    except (_ReaderGoneError, BrokenPipeError):
        silence_stdout()
        return 0
    except typer.Exit as stop:
        return stop.exit_code
    except CiteweaveError as error:
        if "--debug" in argv:
            raise
        complain(str(error))
        return exit_code(error)
    except Exception as error:
        if is_misuse(error):
            complain(f"{told(error)}; see {context(error)} --help")
            return exit_code(error)
        if "--debug" in argv:
            raise
        complain(f"unexpected {type(error).__name__}: {error}; run it again with --debug and report what it prints")
        return exit_code(error)


def exit_code(error: Exception) -> int:
    """1 for what failed, 2 for what was asked for wrongly."""
    return 2 if isinstance(error, UsageError | QueryError) or is_misuse(error) else 1


def is_misuse(error: Exception) -> bool:
    """Whether it is the parser's own error: an unknown option, a missing argument, a value of the wrong type."""
    return hasattr(error, "format_message") and getattr(error, "exit_code", 0) == 2


def told(error: Exception) -> str:
    """The parser's error in one line, without the final stop."""
    message: str = error.format_message() if hasattr(error, "format_message") else str(error)
    return " ".join(message.split()).rstrip(".")


def context(error: Exception) -> str:
    """The command that the parser was in."""
    inside = getattr(error, "ctx", None)
    return str(inside.command_path) if inside is not None else "citeweave"


def hoist(argv: list[str]) -> list[str]:
    """The global options first, wherever they stand before a `--`."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        if word == "--":
            return [*front, *rest, word, *words]
        if word in _GLOBAL_OPTIONS:
            front.append(word)
            front += [value for value in [next(words, None)] if value is not None] if _GLOBAL_OPTIONS[word] else []
        elif word.partition("=")[0] in _GLOBAL_OPTIONS:
            front.append(word)
        else:
            rest.append(word)
    return [*front, *rest]


def build() -> typer.Typer:
    """The application with every command in `api/cli/commands/`, by name."""
    app = typer.Typer(
        name="citeweave",
        callback=_options,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        add_completion=True,
    )
    for name in commands():
        app.command(name, epilog=_EPILOG)(_handing_on(_module(name).run))
    return app


def commands() -> list[str]:
    """The names of the commands, in order of the alphabet; a hyphen is an underscore in the file's name."""
    return sorted(module.name.replace("_", "-") for module in iter_modules(api.cli.commands.__path__))


class _ReaderGoneError(Exception):
    """Whoever read stdout does no more. The parser would make an exit code of BrokenPipeError."""


class _InterruptedError(Exception):
    """Ctrl-C. The parser would make an exit code of KeyboardInterrupt too, without a word."""


def _handing_on(command: Callable[..., None]) -> Callable[..., None]:
    @wraps(command)
    def run(*args: object, **kwargs: object) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise _ReaderGoneError from error
        except KeyboardInterrupt as error:
            raise _InterruptedError from error

    return run


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        sys.stdout.write(f"citeweave {version('citeweave')}\n")
        raise typer.Exit


def _options(
    context: typer.Context,
    store: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Where the graph is: embedded:DIR, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST "
            "(also CITEWEAVE_STORE). User, password and database of a Neo4j come from NEO4J_USERNAME, "
            "NEO4J_PASSWORD and NEO4J_DATABASE. Default: an embedded engine in your data folder.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """A citation and concept knowledge graph that builds itself from paper listings.

    Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 failed,
    2 wrong usage or nothing that could be read.

    \b
    Examples:
      citeweave demo                  load the bundled papers and serve them
      citeweave load pages/           load every page in a folder
      citeweave report centrality     rank the methods
      citeweave query                 list the named queries
    """
    then = asked(as_of, reads=_reads(context.invoked_subcommand)) if as_of else None
    context.obj = Options(store=store, debug=debug, as_of=then)


def _module(command: str) -> ModuleType:
    return import_module(f"api.cli.commands.{command.replace('-', '_')}")


def _reads(command: str | None) -> bool:
    """Whether a command reads the graph and no more, so that --as-of applies to it."""
    return command is not None and getattr(_module(command), "READS", False)
