"""The one spelling of JSON in annotation set files."""

from __future__ import annotations

import json
from typing import Any

Line = dict[str, Any]

encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, sort_keys=True, separators=(",", ":")
).encode
"""Canonical JSON as text, without the LF at its end."""


def canonical(value: Any) -> bytes:
    """Canonical JSON with one LF at its end: UTF-8, sorted keys, no spaces."""
    return encode(value).encode("utf-8") + b"\n"
