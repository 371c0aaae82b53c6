"""The pieces of Cypher that operations are compiled from: `cypher/graphql/`, one field, or one type, a file.

`fields/Paper.links.cypher` leads from a paper to its links, `fields/Paper.links.total.cypher` counts them,
`types/Link.cypher` has, one a line, what a link's own fields are made of. A header says which of the variables
around it a piece reads (`from`), which ones it leaves for what is selected inside (`gives`, `paper = other` where
the name changes), and of which values a cursor is made (`place`). A piece without a text leads nowhere new.

A line that ends with `// if a, not b|c` stands only where the argument `a` is given and neither `b` nor `c` is;
`orderBy=NEWEST` asks for that value. `ROLES` stands for the types of the relationships that are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from graph.errors import QueryError
from graph.tokens import Token, tokens

_HEADER = re.compile(r"// (purpose|from|gives|place):[ ]?(.*)")
_LINE = re.compile(r"(?P<text>.*?)(?:\s*// if (?P<terms>.+))?")
_VALUE = re.compile(r"(\w+): (.+)")
_PARAMETER = re.compile(r"\$(\w+)")
_OPENS = frozenset("([")
_CLOSES = frozenset(":)]{")
_BEFORE_NAMES = frozenset(".:|")  # what follows one of these is a property, a label or a type


@dataclass(frozen=True, slots=True)
class Piece:
    """The text that leads from the variables around it to the ones that it gives."""

    lines: tuple[tuple[str, str], ...]  # each with its terms, empty where it always stands
    gives: Mapping[str, str] = field(default_factory=dict)
    place: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()

    def text(self, flags: Set[str], filtered: str = "") -> str:
        """The lines that stand where these arguments are given; `filtered` takes the place of FILTERED."""
        chosen = [text for text, terms in self.lines if all(_holds(term, flags) for term in terms.split(",") if term)]
        whole = "\n".join(chosen).replace("FILTERED", filtered)
        return "\n".join(_joined([line for line in whole.splitlines() if line.strip()]))


def _holds(term: str, flags: Set[str]) -> bool:
    term = term.strip()
    wanted = not term.startswith("not ")
    name, equals, values = term.removeprefix("not ").partition("=")
    known = {f"{name}={value}" for value in values.split("|")} if equals else set(name.split("|"))
    return bool(known & flags) == wanted


def _joined(lines: list[str]) -> Iterator[str]:
    """A WHERE takes the AND from the line behind it, and goes where none is left."""
    open = False
    for line in lines:
        if line.strip() == "WHERE":
            open = True
            continue
        if open and line.lstrip().startswith("AND "):
            line = "WHERE " + line.lstrip().removeprefix("AND ")
        open = False
        yield line


@cache
def piece(name: str) -> Piece | None:
    """The piece of a field, such as `Paper.links`; None where there is none."""
    path = files("cypher") / "graphql" / "fields" / f"{name}.cypher"
    if not path.is_file():
        return None
    header, lines = _read(name, path.read_text("utf-8"))
    gives = dict(_renamed(one) for one in _names(header.get("gives", "")))
    return Piece(tuple(lines), gives, _names(header.get("place", "")), _names(header.get("from", "")))


@cache
def values(type: str, folder: str = "types") -> Mapping[str, str]:
    """What the fields of a type are made of, by field; those of `__typename` too, where it is not the type's name."""
    path = files("cypher") / "graphql" / folder / f"{type}.cypher"
    if not path.is_file():
        return {}
    found: dict[str, str] = {}
    for line, _ in _read(type, path.read_text("utf-8"))[1]:
        if match := _VALUE.fullmatch(line):
            last = match[1]
            found[last] = match[2]
        else:
            found[last] += "\n" + line
    return found


def parameters(text: str) -> set[str]:
    """The names of the parameters in a text."""
    return set(_PARAMETER.findall(text))


def variables(text: str) -> set[str]:
    """The variables that a text brings in: what a pattern, an AS or an IN names."""
    found = list(tokens(text))
    names = set()
    for number, token in enumerate(found):
        before = found[number - 1] if number else None
        after = found[number + 1].text if number + 1 < len(found) else ""
        if token.kind != "word" or before is None or token.text.isupper():
            continue
        if before.word == "AS" or (before.text in _OPENS and (after in _CLOSES or after == "IN")):
            names.add(token.text)
    return names


def renamed(text: str, names: Mapping[str, str]) -> str:
    """The text with other names for its variables and its parameters; a parameter's stands with its `$`."""
    found = list(tokens(text))
    parts, at = [], 0
    for number, token in enumerate(found):
        new = names.get(token.text)
        if new is not None and not (token.kind == "word" and _is_name(found, number)):
            parts += [text[at : token.at], new]
            at = token.at + len(token.text)
    return "".join([*parts, text[at:]])


def _is_name(found: Sequence[Token], number: int) -> bool:
    """Whether a word can only be a property, a label, a type or the key of a map: `(paper:Paper {id: key})`."""
    if number == 0:
        return False
    before, after = found[number - 1], found[number + 1].text if number + 1 < len(found) else ""
    if before.text in "{,":
        return after == ":"
    follows = found[number].at == before.at + 1  # a blank stands between the key of a map and its value
    return before.text in _BEFORE_NAMES and follows


def _read(name: str, text: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    header: dict[str, str] = {}
    lines: list[tuple[str, str]] = []
    for line in text.splitlines():
        if found := _HEADER.fullmatch(line.rstrip()):
            header[found[1]] = found[2]
        elif line.strip() and (match := _LINE.fullmatch(line.rstrip())):
            lines.append((match["text"], match["terms"] or ""))
    if "purpose" not in header:
        raise QueryError(f"cypher piece {name}: the header lacks its purpose")
    return header, lines


def _names(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())


def _renamed(given: str) -> tuple[str, str]:
    name, _, inner = given.partition("=")
    return name.strip(), (inner or name).strip()
