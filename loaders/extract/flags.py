"""Eleven facts about how a group of spans is written and where it stands: the head's second input."""

from __future__ import annotations

import numpy as np

from loaders.extract.arrays import Flags, Floats, Ints, group_starts, running_count

COUNT = 11
_MANY = 6  # mentions beyond so many tell nothing more


def read_flags(text: str, title_end: int, starts: Ints, ends: Ints, groups: Ints, paired: Flags) -> Floats:
    """`[groups, 11]` for the spans `text[starts:ends]`, sorted by their group.

    The order is the one that the head was trained with: in the title, at its start, before its colon; share
    of `_MANY` mentions, a single mention, joined by an acronym; a capital inside a word, a digit, lower
    case alone, a hyphen; how far into the text.
    """
    cuts = group_starts(groups)
    count = np.diff(np.r_[cuts, len(groups)])
    first = np.minimum.reduceat(starts, cuts)
    colon = text.find(":", 0, title_end)

    def some(flags: Flags) -> Flags:
        return np.logical_or.reduceat(flags, cuts)

    def inside(flags: Flags, upto: Ints = ends) -> Ints:
        total = running_count(flags)
        return total[upto] - total[starts]

    codes = np.array([ord(character) for character in text], np.int64)
    capital = (codes >= 65) & (codes <= 90)
    upper = inside(np.array([character.isupper() for character in text], bool))
    lower = inside(np.array([character.islower() for character in text], bool))
    digit = inside(np.array([character.isdigit() for character in text], bool))
    plain = np.logical_and.reduceat((upper == 0) & (lower > 0), cuts)
    columns = [
        first < title_end,
        some(starts <= 2),
        some((starts < title_end) & (starts < colon)),
        np.minimum(count, _MANY) / _MANY,
        count == 1,
        paired,
        some(inside(_before_capital(codes, capital), ends - 1) > 0),
        some(digit > 0),
        plain,
        some(inside(codes == ord("-")) > 0),
        np.minimum(first / max(1, len(text)), 1),
    ]
    flags: Floats = np.stack(columns, 1).astype(np.float32)
    return flags


def _before_capital(codes: Ints, capital: Flags) -> Flags:
    """Which characters are a letter or digit that a capital follows, all of them plain ASCII."""
    plain = ((codes >= 97) & (codes <= 122)) | ((codes >= 48) & (codes <= 57)) | capital
    before: Flags = np.r_[plain[:-1] & capital[1:], False]
    return before
