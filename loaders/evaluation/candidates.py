"""What the model judges in a text at all: an entity that is no candidate cannot be found."""

from __future__ import annotations

from collections.abc import Callable

from loaders.evaluation.readings import forms


def reader() -> Callable[[str], frozenset[str]]:
    """A function from a text (title, newline, abstract) to the normalised forms of its candidates."""
    from loaders.extract.candidates import find_candidates
    from loaders.extract.components import title_end
    from loaders.extract.weights import load_tokenizer

    tokenizer = load_tokenizer()

    def read(text: str) -> frozenset[str]:
        found = find_candidates(tokenizer, text, title_end(text))
        return forms(*(text[start:end] for group in range(len(found)) for start, end in found.spans(group)))

    return read
