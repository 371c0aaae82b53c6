"""Words of a text that spell a short form out without a bracket to say so: a pure function of the two."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.resolve.lists import listed

_WORD = re.compile(r"[A-Za-z]+|[.;:!?()]")
_PASSED_OVER = listed("a an and for in of on the to with")
_LEAST = 3  # letters: two of a kind stand side by side by chance


@lru_cache(16384)
def expansions(text: str, short: str) -> tuple[str, ...]:
    """The runs of words in `text` whose first letters are those of `short`, small words passed over."""
    letters = re.sub(r"[^a-z]", "", re.sub(r"(?<=[A-Z])s$", "", short).lower())
    if len(letters) < _LEAST:
        return ()
    words = [word for word in _WORD.findall(text) if word.lower() not in _PASSED_OVER]
    initials = "".join(word[0].lower() if word.isalpha() else "." for word in words)
    found, start = [], initials.find(letters)
    while start >= 0:
        run = words[start : start + len(letters)]
        if all(len(word) > 2 for word in run):
            found.append(" ".join(run).lower())
        start = initials.find(letters, start + 1)
    return tuple(dict.fromkeys(found))
