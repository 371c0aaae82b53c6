"""A family tree as an SVG picture of its own: no script, no font and nothing else from outside."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup, escape

from api.family.layout import Tree, layout
from api.family.words import sentence, title
from api.figures import shortened
from graph.reads.lineage import Descent, Family, Relation

_WIDE, _HIGH = 172, 34  # of a member's box
_STEP_X, _STEP_Y = 236, 50
_LEFT, _TOP, _BOTTOM = 24, 92, 56
_MOST = 21  # letters in a box
_STYLE = """
text{font:13px system-ui,"Segoe UI",Roboto,sans-serif;fill:#1e222b}
.title{font-size:17px;font-weight:600}.year{font-size:12px;fill:#56636f}.band{fill:#f3f5f7}
rect.box{fill:#fff;stroke-width:1.6}.root rect.box{stroke-width:3.2;fill:#fdf6e3}.root text{font-weight:600}
.method{stroke:#1f5fd6}.model{stroke:#7a35c9}.system{stroke:#0b7c86}.dataset{stroke:#2d8a3d}.concept{stroke:#9a6b00}
.line{fill:none;stroke:#3d4fa1;stroke-width:1.7}.version{stroke:#8227b8;stroke-dasharray:6 4}
.key{font-size:12px;fill:#3b434e}
""".strip().replace("\n", "")


def render(family: Family) -> str:
    """The picture, ending in a newline; the same family gives the same text."""
    tree = layout(family)
    width = max(2 * _LEFT + _STEP_X * (len(tree.years) - 1) + _WIDE, 420)
    height = _TOP + _STEP_Y * tree.rows + _BOTTOM
    told = " ".join(sentence(family, one) for one in family.descents) or "It has no kin in this graph."
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="title desc">',
        f'<title id="title">{escape(title(family))}</title>',
        f'<desc id="desc">{escape(told)}</desc>',
        f"<style>{_STYLE}</style>",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0L8 4L0 8z" fill="#3d4fa1"/></marker><marker id="vtip" viewBox="0 0 8 8" refX="7" refY="4" '
        'markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#8227b8"/></marker></defs>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *_years(tree, height),
        f'<text class="title" x="{_LEFT}" y="32">{escape(title(family))}</text>',
        *(_line(tree, family, one) for one in family.descents),
        *(_box(tree, family, id) for id in sorted(tree.places, key=lambda id: tree.places[id])),
        *_key(height, family.left_out),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _years(tree: Tree, height: int) -> Iterator[str]:
    """A band for each year, every other one shaded."""
    for number, (year, columns) in enumerate(groupby(range(len(tree.years)), key=lambda column: tree.years[column])):
        taken = list(columns)
        x = _LEFT + _STEP_X * taken[0] - 16
        wide = _STEP_X * (len(taken) - 1) + _WIDE + 32
        if number % 2 == 0:
            yield f'<rect class="band" x="{x}" y="48" width="{wide}" height="{height - 48 - _BOTTOM + 14}"/>'
        yield f'<text class="year" x="{x + 16}" y="70">{escape(year)}</text>'


def _corner(tree: Tree, id: str) -> tuple[int, int]:
    column, row = tree.places[id]
    return _LEFT + _STEP_X * column, _TOP + _STEP_Y * row


def _line(tree: Tree, family: Family, one: Descent) -> str:
    x1, y1 = _corner(tree, one.basis)
    x2, y2 = _corner(tree, one.entity)
    y1, y2 = y1 + _HIGH // 2, y2 + _HIGH // 2
    version = one.relation is Relation.VERSION_OF
    gap = _STEP_X - _WIDE
    if x1 < x2:
        start, end, bend = x1 + _WIDE, x2 - 2, gap * 3 // 4
    else:  # a version that was seen before its family
        start, end, bend = x1, x2 + _WIDE + 2, -gap * 3 // 4
    path = f"M{start} {y1}C{start + bend} {y1} {end - bend} {y2} {end} {y2}"
    if x2 - x1 > _STEP_X:  # between the rows, not behind the boxes of the columns that lie between
        lane, first, last = min(y1, y2) + _STEP_Y // 2, start + gap, end - gap + 2
        path = (
            f"M{start} {y1}C{start + gap // 2} {y1} {start + gap // 2} {lane} {first} {lane}H{last}"
            f"C{end - gap // 2} {lane} {end - gap // 2} {y2} {end} {y2}"
        )
    kind, tip = ("line version", "vtip") if version else ("line", "tip")
    told = f"<title>{escape(sentence(family, one))}</title>"
    return f'<path class="{kind}" d="{path}" marker-end="url(#{tip})">{told}</path>'


def _box(tree: Tree, family: Family, id: str) -> str:
    member = family.members[id]
    x, y = _corner(tree, id)
    seen = f", first seen {member.first_seen}" if member.first_seen else ""
    root = ' class="root"' if id == family.root else ""
    name: Markup = escape(shortened(member.name, _MOST))
    return (
        f"<g{root}><title>{escape(member.name)}: {member.kind.value}{seen}</title>"
        f'<rect class="box {member.kind.value}" x="{x}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="6"/>'
        f'<text x="{x + _WIDE // 2}" y="{y + _HIGH // 2 + 5}" text-anchor="middle">{name}</text></g>'
    )


def _key(height: int, left_out: int) -> Iterator[str]:
    y = height - 18
    yield f'<path class="line" d="M{_LEFT} {y - 4}h34" marker-end="url(#tip)"/>'
    yield f'<text class="key" x="{_LEFT + 42}" y="{y}">is built upon by</text>'
    yield f'<path class="line version" d="M{_LEFT + 158} {y - 4}h34" marker-end="url(#vtip)"/>'
    yield f'<text class="key" x="{_LEFT + 200}" y="{y}">has the version</text>'
    if left_out:
        yield f'<text class="key" x="{_LEFT + 310}" y="{y}">{left_out} more left out</text>'
