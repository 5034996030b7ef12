"""Dates as sources give them: a year, a month, a day, or a minute, with or without a zone.

A PartialDate is a string: ``""``, ``2022``, ``2022-01``, ``2022-01-09``, ``2022-01-09T14:05``, the last with an
optional ``Z`` or ``+06:00``. It stands for an interval of time.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal

from kantar_desk.errors import UserError

_SHAPE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
)
Order = Literal["before", "after", "unknown"]


def interval(partial: str) -> tuple[datetime, datetime] | None:
    """The half-open interval of time a PartialDate stands for, in UTC; None for the empty one.

    A time without a zone is taken as UTC. Raises UserError for anything that is no PartialDate.
    """
    if not partial:
        return None
    match = _SHAPE.fullmatch(partial)
    try:
        if match is None:
            raise ValueError(partial)
        year, month, day = (int(match[part] or 1) for part in ("year", "month", "day"))
        zone = UTC
        if match["zone"] and match["zone"] != "Z":
            sign = -1 if match["zone"][0] == "-" else 1
            hours, minutes = match["zone"][1:].split(":")
            zone = timezone(sign * timedelta(hours=int(hours), minutes=int(minutes)))
        start = datetime(year, month, day, int(match["hour"] or 0), int(match["minute"] or 0), tzinfo=zone)
        if match["hour"]:
            end = start + timedelta(minutes=1)
        elif match["day"]:
            end = start + timedelta(days=1)
        elif match["month"]:
            end = start.replace(year=year + month // 12, month=month % 12 + 1)
        else:
            end = start.replace(year=year + 1)
        return start.astimezone(UTC), end.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UserError(
            "bad_date",
            "“{date}” is not a date this program can read.",
            "Write a year, 2022-01, 2022-01-09 or 2022-01-09T14:05, or leave it empty.",
            date=partial,
        ) from error


def order(first: str, second: str) -> Order:
    """Whether the first date lies wholly before or after the second; unknown if they overlap or one is empty."""
    one, two = interval(first), interval(second)
    if one is None or two is None:
        return "unknown"
    if one[1] <= two[0]:
        return "before"
    if two[1] <= one[0]:
        return "after"
    return "unknown"
