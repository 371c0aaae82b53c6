"""Asks GraphQL servers over kept connections, one request or eight at a time: how many a second, and how long each."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


class _Connection(asyncio.Protocol):
    """One connection; a request is written whole, the answer read to its length."""

    def __init__(self) -> None:
        self._read = bytearray()
        self._whole: asyncio.Future[bytes] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def connection_lost(self, error: Exception | None) -> None:
        if self._whole and not self._whole.done():
            self._whole.set_exception(ConnectionError("the server closed the connection"))

    def data_received(self, data: bytes) -> None:
        self._read += data
        head, blank, body = self._read.partition(b"\r\n\r\n")
        if not blank:
            return
        length = next(
            int(line.partition(b":")[2]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")
        )
        if len(body) >= length and self._whole:
            self._whole.set_result(bytes(body))

    async def ask(self, request: bytes) -> bytes:
        """The body of the answer."""
        self._read.clear()
        self._whole = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return await self._whole


@dataclass(frozen=True, slots=True)
class Server:
    """A server and its documents."""

    name: str
    url: str
    documents: str

    def request(self, operation: str, variables: dict[str, Any]) -> bytes:
        """A request as bytes."""
        parts = urlsplit(self.url)
        body = json.dumps({"operationName": operation, "query": self.documents, "variables": variables}).encode()
        head = f"POST {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: application/json\r\n"
        return f"{head}Accept: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body

    async def connect(self) -> _Connection:
        """A connection to it."""
        parts = urlsplit(self.url)
        loop = asyncio.get_running_loop()
        return (await loop.create_connection(_Connection, parts.hostname, parts.port))[1]


@dataclass(slots=True)
class Run:
    """What one run took: seconds of each request, and of all."""

    each: list[float]
    seconds: float
    failed: int = 0


async def answer(server: Server, request: bytes) -> Any:
    """The data of one answer; RuntimeError where there are errors."""
    connection = await server.connect()
    found = json.loads(await connection.ask(request))
    connection.transport.close()
    if found.get("errors"):
        raise RuntimeError(f"{server.name}: {found['errors'][:1]}")
    return found["data"]


async def drive(server: Server, requests: Sequence[bytes], clients: int, seconds: float) -> Run:
    """Ask for so long, so many at a time."""
    run = Run([], 0)
    following = itertools.cycle(requests)
    begun = time.perf_counter()
    until = begun + seconds

    async def client() -> None:
        connection = await server.connect()
        while (at := time.perf_counter()) < until:
            body = await connection.ask(next(following))
            run.each.append(time.perf_counter() - at)
            run.failed += b'"errors"' in body[:2000] or b'"errors"' in body[-2000:]
        connection.transport.close()

    await asyncio.gather(*(client() for _ in range(clients)))
    run.seconds = time.perf_counter() - begun
    return run
