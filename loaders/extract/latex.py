"""LaTeX and Markdown taken off a name."""

from __future__ import annotations

import re

# Macros that set a type face around a name. Others are symbols and stay, without their backslash: \pi.
_FACES = (
    r"text[a-z]*|math[a-z]+|emph|underline|operatorname|boldsymbol|ensuremath|mbox|url|href|xspace"
    r"|bf|it|tt|rm|sc|em|sf"
)
_FACE = re.compile(rf"\\(?:{_FACES})(?![A-Za-z])\s*\{{?")
_CUT_FACE = re.compile(rf"(?:{_FACES})\s*\{{")  # what is left where a name starts behind the backslash
_CUT_SYMBOL = re.compile(rf"(?:{_FACES})\s+(?=\S)")
_INDEX = re.compile(r"(?<![A-Za-z0-9])(pi|[A-Za-z])_(?=\d)")  # H_2O, pi_0; not snake_case
_STRAY = re.compile(r"_(?=\{)|[{}$^\\]")
_FOOTNOTE = re.compile(r"(?:\*{2,}|(?<=[a-z]{2})\*|#)$")
_SHARP = re.compile(r"[A-Z]#$")
_BLANKS = re.compile(r"\s+")
_ENDS = " -–‐/.'’&@_"


def plain(quote: str, *, after_backslash: bool = False) -> str:
    """`quote` without macros, braces, dollars and marks of emphasis; S^{2}FT becomes S2FT, H_2O becomes H2O.

    `after_backslash`: the text has a backslash before the quote, which then may open with a macro's name.
    """
    if after_backslash:
        quote = _CUT_FACE.sub("", quote, count=1) if _CUT_FACE.match(quote) else quote
        quote = _CUT_SYMBOL.sub("", quote, count=1) if _CUT_SYMBOL.match(quote) else quote
    name = _STRAY.sub("", _FACE.sub("", quote))
    name = _INDEX.sub(r"\1", name)
    if not _SHARP.search(name):
        name = _FOOTNOTE.sub("", name)
    return _BLANKS.sub(" ", name).strip(_ENDS)
