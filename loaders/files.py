"""A file's text and the hash of its content, or a plain reason why it has none.

The reason says "it" and leaves the file's name to the caller, who has it as the user wrote it.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from graph.errors import SourceError

LONGEST = 2 << 30  # bytes, unpacked: what is larger is to be split
_CHUNK = 1 << 20
_GZIP = b"\x1f\x8b"
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_EMPTY = "it is empty; there is nothing to read in it"


@dataclass(frozen=True, slots=True)
class Content:
    """A file's text, and the SHA-256 of its bytes in hex, unpacked where it was packed."""

    text: str
    sha256: str


def read_content(path: Path) -> Content:
    """The whole file; SourceError, with the reason and what to do, where it is no text."""
    data = _bytes(path, LONGEST + 1)
    if len(data) > LONGEST:
        raise SourceError(f"it holds more than {LONGEST >> 30} GiB; split it into several files")
    if not data.strip():
        raise SourceError(_EMPTY)
    return Content(_decoded(data), hashlib.sha256(data).hexdigest())


def read_head(path: Path, characters: int) -> str:
    """The first `characters` of the file; SourceError as `read_content`, as far as the start tells."""
    size = 4 * characters
    data = _bytes(path, size)
    if not data.strip() and len(data) < size:
        raise SourceError(_EMPTY)
    return _decoded(data, cut=len(data) == size)[:characters]


def _bytes(path: Path, most: int) -> bytes:
    """The first `most` bytes of the file, unpacked where it is gzip."""
    try:
        if not path.exists():
            raise SourceError("there is no such file; check the name and the folder")
        if path.is_dir():
            raise SourceError("it is a directory; name the files in it")
        if not path.is_file():
            raise SourceError("it is no regular file; name a page or a file of records")
        with path.open("rb") as file:
            if file.peek(2).startswith(_GZIP):
                with gzip.open(file) as unpacked:
                    return b"".join(_chunks(unpacked, most))
            return b"".join(_chunks(file, most))
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise SourceError(f"it is a damaged gzip file ({error}); fetch it again") from error
    except OSError as error:
        raise SourceError(f"it cannot be read: {error.strerror or error}") from error


def _chunks(file: IO[bytes] | io.BufferedIOBase, most: int) -> Iterator[bytes]:
    """Chunk by chunk: asked for all at once, a reader would reserve the whole size in memory."""
    while most > 0 and (chunk := file.read(min(_CHUNK, most))):
        yield chunk
        most -= len(chunk)


def _decoded(data: bytes, cut: bool = False) -> str:
    """The text of `data`, UTF-8 or, where it is marked so, UTF-16; `cut` data may end inside a character."""
    skipped = len(_UTF8_MARK) if data.startswith(_UTF8_MARK) else 0
    encoding = "utf-16" if data.startswith(_UTF16_MARKS) else "utf-8"
    if encoding == "utf-8" and (at := data.find(b"\0")) >= 0:
        raise SourceError(f"it is a binary file (a zero byte at offset {at:,}); only text can be read")
    try:
        return data[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        at = skipped + error.start
        if cut and at >= len(data) - 3:
            return data[skipped:at].decode(encoding)
        raise SourceError(
            f"it is not {encoding.upper()} text: byte 0x{data[at]:02x} at offset {at:,} does not belong there; "
            "save it as UTF-8"
        ) from error
