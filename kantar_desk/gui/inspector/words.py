"""Figures and sources of claims in words."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from kantar_desk.gui.dates import partial_date
from kantar_desk.gui.labels import label
from kantar_desk.model.annotation import Figure
from kantar_desk.workspace.inspector_queries import SourceShown


def decimal_text(value: Decimal) -> str:
    """A number in the form of the language: ``1,500``, ``7.5``."""
    if value == value.to_integral_value():
        return QLocale().toString(int(value))
    return f"{value.normalize():f}".replace(".", QLocale().decimalPoint())


def number_text(figure: Figure) -> str:
    """The interval of a figure: ``about 400``, ``20–30``, ``at least 5``, ``up to 10``."""
    low, high = figure.min, figure.max
    if low is None and high is None:
        return ""
    if low is None:
        assert high is not None
        text = QCoreApplication.translate("Figure", "up to {number}").format(number=decimal_text(high))
    elif high is None:
        text = QCoreApplication.translate("Figure", "at least {number}").format(number=decimal_text(low))
    elif low == high:
        text = decimal_text(low)
    else:
        text = f"{decimal_text(low)}–{decimal_text(high)}"
    if figure.about:
        text = QCoreApplication.translate("Figure", "about {number}").format(number=text)
    return text


def figure_text(figure: Figure, place: str) -> str:
    """A figure in one or two lines: what, who, how many; where and when."""
    number = number_text(figure)
    if figure.unit != "people" and number:
        number = f"{number} {figure.unit}"
    counted = label("counted", figure.counted) if figure.counted else ""
    if figure.counted == "other" and figure.counted_note:
        counted = figure.counted_note
    included = label("included", figure.included).lower() if figure.included else ""
    if figure.included == "other" and figure.included_note:
        included = figure.included_note
    first = " · ".join(part for part in (counted, included, number) if part)
    second = " · ".join(part for part in (place or figure.place.text, partial_date(figure.as_of)) if part)
    return "\n".join(part for part in (first, second) if part)


def source_text(shown: SourceShown) -> str:
    """Who a claim is by, with those who stand behind, nearest first."""
    if shown.kind == "gone":
        text = QCoreApplication.translate("Inspector", "The tag named as source is gone")
    elif shown.kind == "author":
        text = QCoreApplication.translate("Inspector", "Document author")
        if shown.text:
            text = f"{text} · {shown.text}"
    else:
        text = shown.text
    return " ← ".join([text, *[one for one in shown.chain if one]])
