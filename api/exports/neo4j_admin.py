"""A folder of CSV tables for `neo4j-admin database import full`, with the command that imports them."""

from __future__ import annotations

import shlex
import shutil
import tempfile
from pathlib import Path

from api.neo4j_admin.files import write as write_files
from graph.content import Content
from graph.errors import UsageError

PURPOSE = "a folder of tables for `neo4j-admin database import full`, and the command that imports them"


def check(target: Path | None) -> None:
    """UsageError unless `target` is an empty folder or is not there."""
    if target is None:
        raise UsageError("neo4j-admin needs a folder to write to: citeweave export neo4j-admin DIR")
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"{target} is not an empty folder; name one that is not there yet")


def write(items: Content, target: Path | None) -> str:
    """Write the folder `target`; what comes back is the command that imports it, and where to type it."""
    check(target)
    target = Path(target or "").resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        try:
            command = write_files(items, part)
            part.chmod(0o755)
            if target.exists():
                target.rmdir()
            part.rename(target)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror}") from error
    return f"cd {shlex.quote(str(target))}\n{command}\n"
