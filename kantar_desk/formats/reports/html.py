"""A report as one HTML file: no script, nothing from outside, only what Qt's rich text can draw."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kantar_desk.formats.reports.values import Report

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _template() -> Template:
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("report.html")


def render(report: Report) -> str:
    """The report as HTML text; everything in it that people wrote comes out as text. Same report, same text."""
    return _template().render(report=report)


def render_bytes(report: Report) -> bytes:
    """`render` in UTF-8."""
    return render(report).encode("utf-8", "replace")
