"""arXiv identifiers and DOIs in whatever dress they come, as the graph keeps them."""

from __future__ import annotations

import re

_ARXIV_DRESS = re.compile(
    r"^(?:https?://)?(?:www\.|export\.)?(?:arxiv\.org|huggingface\.co|hf\.co|alphaxiv\.org)"
    r"/(?:abs|pdf|html|papers)/|^oai:arxiv\.org:|^arxiv\s*[:/-]\s*|^/papers/",
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"(?P<new>\d{4}\.\d{4,5})(?:v\d+)?|(?P<old>[a-z][a-z-]*(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?", re.IGNORECASE
)
_DATACITE = re.compile(r"^10\.48550/arxiv\.", re.IGNORECASE)
_DOI_DRESS = re.compile(r"^(?:https?://)?(?:dx\.)?doi\.org/|^doi\s*:\s*", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")


def arxiv_id(text: str) -> str | None:
    """The arXiv id in `text` without its version, or None where `text` is no arXiv id.

    Takes bare ids of both ages, `arXiv:…`, OAI ids, addresses of abstract, PDF and hub pages, and arXiv's own
    DOIs. An old id keeps its archive and loses the subject class that some add (math.GT/0309136), as arXiv has it.
    """
    bare = _ARXIV_DRESS.sub("", text.strip(), count=1)
    bare = _DATACITE.sub("", _DOI_DRESS.sub("", bare, count=1))
    bare = re.split(r"[?#]", bare, maxsplit=1)[0].removesuffix("/").removesuffix(".pdf")
    found = _ARXIV.fullmatch(bare)
    if not found:
        return None
    if new := found["new"]:
        return str(new) if 1 <= int(new[2:4]) <= 12 else None
    archive, number = found["old"].lower().split("/")
    return f"{archive.split('.')[0]}/{number}"


def doi(text: str) -> str | None:
    """The DOI in `text` in lower case and without its resolver, or None where `text` is no DOI.

    Of several, as some exports join them, the first.
    """
    found = _DOI.match(_DOI_DRESS.sub("", text.strip(), count=1))
    return found.group().rstrip(".,;").lower() if found else None
