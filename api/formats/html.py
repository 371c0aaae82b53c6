"""A report as one HTML page that needs nothing else: style, script and pictures are in it."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from api.figures import figure, number, visible
from api.report_page.bars import bars
from api.report_page.network import network
from api.report_page.scatter import scatter
from graph.analytics.report import Report

SUFFIX = "html"
_LONG = 40  # characters of a name from which bars stand under it


def render(report: Report) -> str:
    """The page, ending in a newline. Whatever comes from papers is escaped, and no script but ours may run."""
    script = _resource("sort.js")
    pictures = _ENVIRONMENT.get_template("pictures.html").module
    page = _ENVIRONMENT.get_template("report.html").render(
        report=report,
        ranked=next((column for column in report.columns if column.key == report.ranked_by), None),
        bars=bars(report),
        long=any(len(row.name) > _LONG for row in report.rows),
        many_kinds=len({row.kind for row in report.rows}) > 1,
        scatter_wide=scatter(report, 980, 470, named=24),
        scatter_narrow=scatter(report, 380, 400, named=12),
        network_wide=network(report, 980, 660, minor=True),
        network_narrow=network(report, 380, 520, minor=False),
        pictures=pictures,
        style=_resource("report.css").strip(),
        script=script,
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )
    return page + "\n"


def _resource(name: str) -> str:
    return (files("api.report_page") / name).read_text("utf-8")


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]


_ENVIRONMENT = Environment(
    loader=FunctionLoader(_resource), autoescape=True, undefined=StrictUndefined, trim_blocks=False
)
_ENVIRONMENT.filters.update(capitalise=_capitalise, figure=figure, number=number, visible=visible)
