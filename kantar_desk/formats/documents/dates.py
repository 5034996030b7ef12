"""Dates as files state them, as a PartialDate (see `kantar_desk.model.dates`)."""

from __future__ import annotations

import re
from datetime import datetime

from kantar_desk.errors import UserError
from kantar_desk.model.dates import interval

_ISO = re.compile(
    r"\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?\s*"
)


def partial_date(stated: str | datetime | None) -> str:
    """A date in ISO 8601, or a datetime, to the minute; empty for anything else."""
    if stated is None:
        return ""
    match = _ISO.fullmatch(stated.isoformat() if isinstance(stated, datetime) else stated)
    if match is None:
        return ""
    year, month, day, hour, minute, zone = match.groups()
    found = "-".join(part for part in (year, month, day) if part)
    if hour:
        zone = zone or ""
        if len(zone) == 5:
            zone = f"{zone[:3]}:{zone[3:]}"
        found += f"T{hour}:{minute}{zone}"
    try:
        interval(found)
    except UserError:
        return ""
    return found
