"""The guide for Neo4j Browser: slides of `cypher/browser/guide.html`, their queries the catalogue's own.

Whatever the open graph holds no example of is shown with the catalogue's own example.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from api.browser_kit import style
from api.browser_kit.examples import Examples
from api.browser_kit.inline import inlined
from graph import catalog, schema
from graph.store import Row, Store

_HIGH = 160  # pixels of a query that are shown: two of them, with what they ask, in Browser's frame


def guide(store: Store, examples: Examples, root: str) -> str:
    """The guide's HTML; `root` is where the kit is served."""
    return _template().render(
        **_subjects(examples),
        run=run,
        looks=style.nodes(),
        edges=style.relationships(),
        text_on=style.text_on,
        totals=store.rows("stats.totals")[0],
        dates=examples.dates,
        schema=schema.VERSION,
        root=root,
    )


def run(name: str, /, **given: Any) -> Markup:
    """A named query as a text that Browser puts into its editor on a click and runs on another."""
    text = f"// {name}\n{inlined(catalog.query(name), given)}"
    return Markup('<pre class="code runnable" style="max-height:{}px;overflow-y:auto">{}</pre>').format(_HIGH, text)


def _subjects(examples: Examples) -> dict[str, Any]:
    """What the slides are about: names to show and to ask for."""
    compared = _of(examples.compared, "name") or _default("compared", "name")
    topics = examples.topics[0] if examples.topics else {}
    return {
        "compared": compared,
        "introduced": _of(examples.introduced, "name") or _default("introduced", "name"),
        "claimed": _of(examples.rivals, "one") or _default("claims", "name"),
        "rival": _of(examples.rivals, "two") or compared,
        "dataset": _of(examples.datasets, "name") or _default("dataset", "dataset"),
        "paper": _of(examples.edges, "paper") or _default("evidence", "paper"),
        "title": _of(examples.edges, "title") or "a paper",
        "one": topics.get("one") or _default("bridges", "one"),
        "two": topics.get("two") or _default("bridges", "two"),
        "since": examples.dates.get("middle") or _default("quiet", "since"),
    }


def _of(rows: Any, key: str) -> str | None:
    first: Row = rows[0] if rows else {}
    return first.get(key)


def _default(picture: str, param: str) -> str:
    return str(catalog.query(f"browser.pictures.{picture}").bind({})[param])


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.loader = FunctionLoader(lambda name: (files("cypher") / "browser" / name).read_text("utf-8"))
    return environment.get_template("guide.html")
