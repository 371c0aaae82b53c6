"""Addresses of code, data and project pages in a text."""

from __future__ import annotations

import re

_HOSTS = (
    r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co|hf\.co|zenodo\.org|osf\.io"
    r"|kaggle\.com|modelscope\.cn|figshare\.com|anonymous\.4open\.science|pypi\.org|bit\.ly)"
)
_PAGES = r"[\w-]+\.(?:github|gitlab)\.io"
_ENDS = r"\.(?:com|org|net|io|ai|cn|dev|edu|app|xyz)"
_PATH = r"(?:(?![,;]https?://)[^\s<>\"“”|。，；、（）【】])"
_ALONE = r"(?<![\w@/.-])"
# With a scheme or www; a host with a path after it; a page on a host of pages.
_ADDRESS = re.compile(
    rf"(?:https?://|{_ALONE}www\.){_PATH}+|{_ALONE}(?:[\w-]+\.)*[\w-]+{_ENDS}/{_PATH}{{2,}}"
    rf"|{_ALONE}{_HOSTS}/{_PATH}+|{_ALONE}{_PAGES}(?![\w-]|\.\w)",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\([_%#&~{}])|\\(?:textunderscore|_)\s?")
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<", "»": "«", "）": "（", "】": "【"}
_LONGEST = 500  # characters; what is longer is no address that anybody follows
_TRAILING = ".,;:!?'\"’`*。，；：、$\\"
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_ELSEWHERE = re.compile(
    rf"(?:[\w-]+\.)*(?:arxiv\.org|doi\.org|youtube\.com|youtu\.be)(?:/|$)|{_HOSTS}/?$",
    re.IGNORECASE,
)


def find_code_links(text: str) -> tuple[str, ...]:
    """The addresses in `text`, each once, in its order, free of LaTeX and of the sentence's own marks.

    Left out: those of papers (arXiv, DOI), videos, and a host of code without a path.
    """
    found = (_clean(match.group()) for match in _ADDRESS.finditer(text))
    return tuple(dict.fromkeys(url for url in found if _is_wanted(_SCHEME.sub("", url))))


def _is_wanted(place: str) -> bool:
    return "." in place and len(place) <= _LONGEST and not _ELSEWHERE.match(place)


def _clean(url: str) -> str:
    url = re.split(r"\\(?:href|url|footnote)\b|\}\{|\]\(", url)[0]
    url = _ESCAPED.sub(lambda match: match.group(1) or "_", url)
    return _balanced(url).rstrip(_TRAILING + "".join(_CLOSING.values()))


def _balanced(url: str) -> str:
    """`url` up to the first closing bracket that nothing in it opened."""
    opened: list[str] = []
    for place, character in enumerate(url):
        if character in _CLOSING.values():
            opened.append(character)
        elif character in _CLOSING:
            if not opened or opened[-1] != _CLOSING[character]:
                return url[:place]
            opened.pop()
    return url
