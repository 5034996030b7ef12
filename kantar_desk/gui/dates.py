"""Dates and times as people read them, in the language of the window."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from kantar_desk.errors import UserError
from kantar_desk.model.dates import interval


def partial_date(partial: str, *, short: bool = False) -> str:
    """A PartialDate as ``16 May 2021, 14:20``; ``short`` leaves the time off. What cannot be read is shown as it is."""
    try:
        if interval(partial) is None:
            return ""
    except UserError:
        return partial
    locale = QLocale()
    if len(partial) == 4:
        return partial
    if len(partial) == 7:
        return locale.toString(QDate(int(partial[:4]), int(partial[5:7]), 1), "MMMM yyyy")
    day = locale.toString(QDate(int(partial[:4]), int(partial[5:7]), int(partial[8:10])), "d MMM yyyy")
    if short or "T" not in partial:
        return day
    clock = locale.toString(QTime(int(partial[11:13]), int(partial[14:16])), "HH:mm")
    return f"{day}, {clock}"


def moment_text(moment: datetime) -> str:
    """A time of the store in the zone of this computer: ``16 May 2021, 14:20``."""
    local = moment.astimezone()
    return partial_date(local.strftime("%Y-%m-%dT%H:%M"))
