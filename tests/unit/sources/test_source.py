"""Files: which are taken, which source reads them, and what is said of those that none can read."""

from __future__ import annotations

import gzip
import hashlib
import os
import time
from pathlib import Path

import pytest

from graph.errors import SourceError, UsageError
from loaders.raw import RawPaper
from loaders.source import Opened, expand, open_listing, sources

SAMPLES = Path(__file__).parents[2] / "samples" / "daily_papers"
PAGE = (SAMPLES / "page.txt").read_bytes()


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def titles(opened: Opened) -> list[str]:
    return [item.record.title for item in opened.items if isinstance(item, RawPaper)]


def test_sources_are_found_by_their_files_names() -> None:
    names = [name for name, _ in sources()]
    assert set(names) >= {
        "daily_papers_html",
        "daily_papers_json",
        "daily_papers_text",
        "extracted",
        "jsonl",
    }
    assert names.index("extracted") < names.index("jsonl")


def test_each_sample_is_read_by_one_source_alone() -> None:
    for path in SAMPLES.iterdir():
        head = path.read_text("utf-8")[: 1 << 16]
        assert sum(source.recognises(head) for _, source in sources()) == 1, path.name


def test_a_listing_is_its_content(tmp_path: Path) -> None:
    opened = open_listing(written(tmp_path, "my page.txt", PAGE))
    assert opened.listing.id == hashlib.sha256(PAGE).hexdigest()
    assert (opened.listing.name, opened.listing.captured) == ("my page.txt", "2025-03-04")
    assert opened.source_name == "daily_papers_text"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_marked_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    opened = open_listing(written(tmp_path, "page.txt", mark + PAGE.decode().encode(encoding)))
    assert titles(opened) == titles(open_listing(SAMPLES / "page.txt"))


def test_gzip_is_unpacked_and_hashed_as_what_it_holds(tmp_path: Path) -> None:
    path = written(tmp_path, "page.txt.gz", gzip.compress(PAGE))
    assert open_listing(path).listing.id == hashlib.sha256(PAGE).hexdigest()
    assert expand([tmp_path]) == ([path], [])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "it is empty"),
        (b" \n\t\n", "it is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is a binary file (a zero byte at offset 8)"),
        ("Café".encode("latin-1"), "it is not UTF-8 text: byte 0xe9 at offset 3"),
        (b"\xef\xbb\xbfCaf\xe9", "it is not UTF-8 text: byte 0xe9 at offset 6"),
        (b"\xff\xfea\0b", "it is not UTF-16 text"),
        (gzip.compress(PAGE)[:-20], "it is a damaged gzip file"),
        (b"\x1f\x8bnot at all", "it is a damaged gzip file"),
        (b"Dear diary, today it rained.", "no source recognises it"),
        (b"new\n\nSubscribe\n\nbyAK and the research community\n\nMar 4\n", "but no paper is in it"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, data: bytes, message: str) -> None:
    path = written(tmp_path, "file", data)
    with pytest.raises(SourceError) as error:
        open_listing(path)
    assert str(error.value).startswith(message) or message in str(error.value)


def test_missing_files_directories_and_devices_are_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        open_listing(tmp_path / "missing.txt")
    with pytest.raises(SourceError, match="it is a directory"):
        open_listing(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SourceError, match="no regular file"):
        open_listing(tmp_path / "pipe")


def test_a_day_that_does_not_exist_is_wrong_usage() -> None:
    for day in ("2025-02-30", "Oct 27", "2025-1-1"):
        with pytest.raises(UsageError, match="YYYY-MM-DD"):
            open_listing(SAMPLES / "page.txt", day)


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        (b"", b"", "no source recognises it"),
        (b'{"title": "T", "abstract": "', b'"}', "a line of 50,000"),
        (b'[{"paper": {"title": "T", "summary": "', b'"}}]', "an abstract of 50,000"),
        (b"new\n\nbyAK and the research community\n\nOct 27\n\nTitle\n\n", b"", "it has 50,000"),
        (b'{"title": "T", "abstract": "A", "url": "', b'"}', "a line of 50,000"),
        (b"<html>huggingface.co/papers <article>", b"</article></html>", "no paper is in it"),
        (b'<html><div data-target="DailyPapers" data-props="', b'"></div></html>', "data-props are broken"),
        (b"[" * 100, b"", "no source"),
    ],
)
def test_a_line_of_fifty_megabytes_neither_hangs_nor_explodes(
    tmp_path: Path, start: bytes, end: bytes, message: str
) -> None:
    path = written(tmp_path, "long", start + b"x." * 25_000_000 + end)
    began = time.monotonic()
    try:
        told = str(list(open_listing(path).items))
    except SourceError as error:
        told = str(error)
    assert message in told
    assert len(told) < 2_000
    assert time.monotonic() - began < 20


def test_a_directory_means_what_is_recognised_in_it(tmp_path: Path) -> None:
    page = written(tmp_path, "b/page.txt", PAGE)
    lines = written(tmp_path, "a.jsonl", b'{"title": "T", "abstract": "A."}\n')
    notes = written(tmp_path, "c/notes.txt", b"Nothing to see here.")
    empty = written(tmp_path, "empty.txt", b"")
    written(tmp_path, ".hidden/page.txt", PAGE)
    written(tmp_path, ".page.txt", PAGE)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    files, skipped = expand([tmp_path])
    assert files == [lines, page]
    assert [path for path, _ in skipped] == [empty, tmp_path / "gone", notes]
    reasons = dict(skipped)
    assert "empty" in reasons[empty]
    assert "no source recognises it" in reasons[notes]


def test_a_file_named_twice_counts_once(tmp_path: Path) -> None:
    page = written(tmp_path, "page.txt", PAGE)
    (tmp_path / "link.txt").symlink_to(page)
    assert expand([page, tmp_path, page, tmp_path / "." / "page.txt"]) == ([page], [])


def test_a_file_that_is_named_is_taken_as_it_is(tmp_path: Path) -> None:
    notes = written(tmp_path, "notes.txt", b"Nothing to see here.")
    assert expand([notes, tmp_path / "missing"]) == ([notes, tmp_path / "missing"], [])
    assert expand([notes, tmp_path]) == ([notes], [])
