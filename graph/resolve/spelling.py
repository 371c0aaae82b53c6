"""How far a text is from the beginning of a name, in slips of the keyboard: pure functions of normalised forms."""

from __future__ import annotations

from collections.abc import Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789+*"  # that forms are made of
_SHORT, _MIDDLING, _LONG = 4, 8, 64


def forgiven(typed: str) -> int:
    """How many slips a text of this length may have: none in short ones, which would then mean anything."""
    if len(typed) < _SHORT or len(typed) > _LONG:
        return 0
    return 1 if len(typed) < _MIDDLING else 2


def slips(typed: str, name: str, most: int) -> int | None:
    """The fewest slips that make `typed` of a beginning of `name`; None where there are more than `most`.

    A slip is a letter too many, too few or another one, or two neighbours that changed places.
    """
    far = most + 1
    before: list[int] = []
    row = [min(at, far) for at in range(len(name) + 1)]
    for number, letter in enumerate(typed, 1):
        earlier, before = before, row
        row = [min(number, far)] + [far] * len(name)
        for at in range(max(1, number - most), min(len(name), number + most) + 1):
            other = name[at - 1]
            least = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != other))
            if number > 1 and at > 1 and letter == name[at - 2] and typed[number - 2] == other:
                least = min(least, earlier[at - 2] + 1)
            row[at] = min(least, far)
        if min(row) > most:
            return None
    least = min(row)
    return least if least <= most else None


def respelled(typed: str, first: int) -> list[str]:
    """Every text that is `typed` but for one slip in its first letters."""
    return sorted({one for at in range(min(first, len(typed))) for one in _slipped(typed, at)} - {typed})


def longer(typed: str) -> list[str]:
    """Every text that has one or two letters more at its end."""
    return [typed + one + other for one in _LETTERS for other in ("", *_LETTERS)]


def _slipped(typed: str, at: int) -> Iterator[str]:
    before, letter, after = typed[:at], typed[at], typed[at + 1 :]
    yield before + after
    if after:
        yield before + after[0] + letter + after[1:]
    for other in _LETTERS:
        yield before + other + after
        yield before + other + letter + after
