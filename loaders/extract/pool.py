"""Extraction in several processes, with results in the order of the texts.

The workers are plain child processes on pipes, not `multiprocessing`: that imports the caller's main module
anew in each child, and leaves children behind when the caller is killed.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from queue import SimpleQueue
from weakref import finalize

from graph.errors import ExtractionError
from graph.model import Extraction
from loaders.extract.modes import Mode

Texts = list[tuple[str, str]]

_BATCH = 4  # papers a message: some tenths of a second of work
_AHEAD = 3  # batches read ahead for each worker, so that none waits
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);from loaders.extract.worker import run; run(sys.argv[2])"
)


class Pool:
    """`count` workers, started at once and kept until `close` or the end of this process."""

    def __init__(self, mode: Mode, count: int) -> None:
        self._processes = [_start(mode) for _ in range(count)]
        self._idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        for process in self._processes:
            self._idle.put(process)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="extract")
        self.close = finalize(self, _close, self._threads, self._processes)

    def extract(self, texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
        """The extraction of each text, in order; `texts` is read no further than the workers need."""
        source = iter(texts)
        under_way: deque[Future[list[Extraction]]] = deque()
        try:
            while True:
                while len(under_way) < _AHEAD * len(self._processes):
                    batch = list(islice(source, _BATCH))
                    if not batch:
                        break
                    under_way.append(self._threads.submit(self._ask, batch))
                if not under_way:
                    return
                yield from under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()

    def _ask(self, batch: Texts) -> list[Extraction]:
        """One batch to an idle worker and back; there is one for every thread."""
        process = self._idle.get()
        try:
            return _exchange(process, batch)
        finally:
            self._idle.put(process)


def _exchange(process: subprocess.Popen[bytes], batch: Texts) -> list[Extraction]:
    assert process.stdin
    assert process.stdout
    try:
        pickle.dump(batch, process.stdin)
        process.stdin.flush()
        answer = pickle.load(process.stdout)
    except (EOFError, OSError, pickle.UnpicklingError) as error:
        raise ExtractionError(
            f"an extraction process ended early (exit status {process.poll()}); "
            "its own message, if any, stands above; the likely cause is too little memory: try fewer workers"
        ) from error
    if isinstance(answer, Exception):
        raise answer
    found: list[Extraction] = answer
    return found


def _start(mode: Mode) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _START, json.dumps(sys.path), mode]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _close(threads: ThreadPoolExecutor, processes: list[subprocess.Popen[bytes]]) -> None:
    """Closing a worker's input ends it once it has answered."""
    threads.shutdown(wait=True, cancel_futures=True)
    for process in processes:
        process.communicate()
