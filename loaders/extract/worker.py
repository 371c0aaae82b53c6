"""A process that extracts: texts come in on its standard input, extractions go out on its standard output.

It is started by `loaders.extract.pool` alone. It ends when its input does, so it never outlives the process
that started it, however that one ended; an interrupt typed at the terminal is left to that one.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable

from graph.errors import ExtractionError
from graph.model import Extraction
from loaders.extract.modes import Mode

Texts = list[tuple[str, str]]
Answer = list[Extraction] | Exception


def run(mode: Mode) -> None:
    """Reads pickled lists of (title, abstract); writes pickled lists of Extraction, or what was raised."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    results = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not come between the results
    answer = _answerer(mode)
    while True:
        try:
            texts = pickle.load(sys.stdin.buffer)
            results.write(_pickled(answer(texts)))
            results.flush()
        except (EOFError, BrokenPipeError):
            return


def _answerer(mode: Mode) -> Callable[[Texts], Answer]:
    """What answers a batch: with its extractions, or with the exception that building or running raised."""
    try:
        from loaders.extract.pipeline import Reader  # seconds of import, interrupts now ignored

        reader = Reader(mode)
    except Exception as error:  # noqa: BLE001 it is raised where the batch came from
        failure = error
        return lambda texts: failure

    def answer(texts: Texts) -> Answer:
        try:
            return [reader.extract(title, abstract) for title, abstract in texts]
        except Exception as error:  # noqa: BLE001 likewise
            return error

    return answer


def _pickled(answer: Answer) -> bytes:
    try:
        return pickle.dumps(answer)
    except Exception:  # noqa: BLE001 an exception that holds what cannot travel
        return pickle.dumps(ExtractionError(repr(answer)))
