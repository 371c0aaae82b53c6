"""Operations that are known by the SHA-256 of their text: a JSON file of `{"hash": "text"}`, as code
generators write it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from api.web.asked import Asked
from api.web.refusal import RefusalError
from graph.errors import UsageError


def known(path: Path) -> dict[str, str]:
    """The operations of a file, by hash. UsageError for a file that is none."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"{path}: no file of persisted operations ({error})") from error
    if not isinstance(found, dict) or not all(isinstance(text, str) for text in found.values()):
        raise UsageError(f'{path}: a file of persisted operations is one JSON object, {{"hash": "operation"}}')
    return found


def text_of(asked: Asked, persisted: Mapping[str, str], *, only: bool) -> str:
    """The document that a request means. RefusalError where its hash is unknown, or `only` known ones may run."""
    if asked.hash is not None:
        digest = asked.hash.removeprefix("sha256:")
        if (text := persisted.get(digest)) is not None:
            return text
        if asked.query is None or only:
            raise RefusalError(400 if only else 404, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND")
        if hashlib.sha256(asked.query.encode()).hexdigest() != digest:
            raise RefusalError(400, "the hash is not that of the query", "PERSISTED_QUERY_MISMATCH")
    if asked.query is None:
        raise RefusalError(400, "there is no query in the request")
    if only and asked.query not in persisted.values():
        raise RefusalError(400, "only persisted operations run here", "PERSISTED_QUERY_ONLY")
    return asked.query
