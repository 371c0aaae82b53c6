"""Which media type an answer has: the one that the client prefers among those that are spoken here."""

from __future__ import annotations

from api.web.refusal import RefusalError

RESPONSE = "application/graphql-response+json"
JSON = "application/json"
EVENTS = "text/event-stream"
HTML = "text/html"
_ORDER = (JSON, RESPONSE, EVENTS, HTML)  # of equal preference, the first


def preferred(accept: str | None, *, page: bool) -> str:
    """The type for an Accept header; HTML only where there is a page to show. RefusalError 406 for none."""
    if not accept:
        return JSON
    ranges = [_range(one) for one in accept.split(",") if one.strip()]
    offered = [kind for kind in _ORDER if page or kind != HTML]
    ranked = [(_rank(kind, ranges), kind) for kind in offered]
    (quality, _, _), best = max(ranked, key=lambda one: one[0])  # the first of equals
    if quality <= 0:
        raise RefusalError(406, f"answers are {RESPONSE} or {JSON}; accept one of them", "NOT_ACCEPTABLE")
    return best


def _range(text: str) -> tuple[str, float]:
    """A media range and its weight."""
    name, *parameters = (part.strip().lower() for part in text.split(";"))
    weight = next((part[2:] for part in parameters if part.startswith("q=")), "1")
    try:
        return name, float(weight)
    except ValueError:
        return name, 0.0


def _rank(kind: str, ranges: list[tuple[str, float]]) -> tuple[float, int, int]:
    """How much a type is wanted: the weight of the range that fits it best, how closely that fits, how early."""
    major = kind.partition("/")[0]
    for fit, pattern in ((2, kind), (1, f"{major}/*"), (0, "*/*")):
        for place, (name, weight) in enumerate(ranges):
            if name == pattern:
                return weight, fit, -place
    return 0.0, 0, 0
